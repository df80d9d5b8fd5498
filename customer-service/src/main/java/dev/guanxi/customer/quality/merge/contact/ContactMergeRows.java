package dev.guanxi.customer.quality.merge.contact;

import dev.guanxi.customer.quality.merge.MergeMark;
import dev.guanxi.customer.quality.merge.contact.ContactMergeTable.Way;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes rows that name a contact name another, and back, noting each row. Table names come from the code alone. */
@Singleton
final class ContactMergeRows {

    private static final String MOVE = """
            with moved as (update %1$s t set %2$s = :survivor%5$s where %2$s = :duplicate%4$s returning %3$s)
            insert into contact_merge_row (merge_id, table_name, content)
            select :merge, '%1$s', to_jsonb(moved) from moved""";

    private static final String MOVE_BACK = """
            update %1$s t set %2$s = :duplicate%4$s
            from contact_merge_row r, jsonb_populate_record(cast(null as %1$s), r.content) k
            where r.merge_id = :merge and r.table_name = '%1$s' and t.%2$s = :survivor and %3$s""";

    private static final List<String> MOVES =
            ContactMergeTable.of(Way.MOVE).stream().map(ContactMergeRows::move).toList();

    private static final List<String> MOVES_BACK = ContactMergeTable.of(Way.MOVE).stream()
            .map(ContactMergeRows::moveBack)
            .toList();

    /** Whatever their order, rows have one mark: the sum of their keys' hashes. */
    private static final String MARK = """
            select '%1$s' as name, count(*) as rows,
              cast(coalesce(sum(hashtextextended(concat_ws(' ', %2$s), 0)), 0) as text) as keys
            from %1$s where %3$s""";

    private static final String RECEIVED =
            "receiver_id in (select r.id from gift_receiver r where r.customer_id = :customer and r.contact_id = :id)";

    private static final String MARKS = Stream.concat(
                    ContactMergeTable.used().stream()
                            .map(table -> MARK.formatted(table.name(), table.keyColumns(), table.ofContact())),
                    Stream.of(
                            MARK.formatted("gift", "id", RECEIVED),
                            MARK.formatted("gift_solicitation", "id", RECEIVED),
                            MARK.formatted(
                                    "satisfaction",
                                    "id",
                                    "party_id in (select p.id from party p where p.contact_id = :id)")))
            .collect(Collectors.joining(" union all "));

    private final JoinedInteractions interactions;
    private final JoinedParties parties;
    private final JoinedOccasions occasions;
    private final JoinedDistinctions distinctions;

    ContactMergeRows(
            JoinedInteractions interactions,
            JoinedParties parties,
            JoinedOccasions occasions,
            JoinedDistinctions distinctions) {
        this.interactions = interactions;
        this.parties = parties;
        this.occasions = occasions;
        this.distinctions = distinctions;
    }

    /**
     * Makes all rows of the duplicate the survivor's.
     *
     * @param family which relative of the survivor each one of the duplicate's is
     */
    Uni<Void> move(Mutiny.Session session, ContactMerge merge, List<SamePart> family) {
        return interactions
                .join(session, merge)
                .chain(() -> parties.join(session, merge))
                .chain(() -> occasions.join(session, merge, family))
                .chain(() -> distinctions.putAside(session, merge))
                .chain(() -> MergeStatements.all(session, merge, MOVES));
    }

    private static String move(ContactMergeTable table) {
        return MOVE.formatted(
                table.name(),
                table.column(),
                table.keyColumns(),
                table.ofCustomer() ? " and customer_id = :customer" : "",
                table.nextVersion());
    }

    /** Gives the duplicate back what was its; its record is there again. */
    Uni<Void> moveBack(Mutiny.Session session, ContactMerge merge) {
        return MergeStatements.all(session, merge, MOVES_BACK)
                .chain(() -> distinctions.part(session, merge))
                .chain(() -> occasions.part(session, merge))
                .chain(() -> parties.part(session, merge))
                .chain(() -> interactions.part(session, merge));
    }

    private static String moveBack(ContactMergeTable table) {
        String same = table.key().stream()
                .map(column -> "t." + column + " = k." + column)
                .collect(Collectors.joining(" and "));
        return MOVE_BACK.formatted(table.name(), table.column(), same, table.nextVersion());
    }

    /** Which rows a contact has in each table that tells its use; a merge is undone as long as they are the same. */
    Uni<List<MergeMark>> marks(Mutiny.Session session, UUID customerId, UUID contactId) {
        return session.createNativeQuery(MARKS, Object[].class)
                .setParameter("customer", customerId)
                .setParameter("id", contactId)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new MergeMark((String) row[0], (Long) row[1], (String) row[2]))
                        .toList());
    }
}
