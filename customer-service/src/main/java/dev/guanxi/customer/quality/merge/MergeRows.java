package dev.guanxi.customer.quality.merge;

import dev.guanxi.customer.quality.merge.MergePreview.RowCount;
import dev.guanxi.customer.quality.merge.MergeTable.Way;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Moves what belongs to a customer to another and back, noting each row. Table names come from {@link MergeTable} alone. */
@Singleton
final class MergeRows {

    private static final String MOVE = """
            with moved as (update %1$s set %2$s = :survivor where %2$s = :duplicate returning %3$s)
            insert into customer_merge_row (merge_id, table_name, content)
            select :merge, '%4$s', to_jsonb(moved) from moved""";

    private static final String PUT_ASIDE = """
            with gone as (delete from %1$s where %2$s returning *)
            insert into customer_merge_row (merge_id, table_name, content)
            select :merge, '%3$s', to_jsonb(gone) from gone""";

    private static final String MOVE_BACK = """
            update %1$s moved set %2$s = :duplicate
            from customer_merge_row r, jsonb_populate_record(cast(null as %1$s), r.content) k
            where r.merge_id = :merge and r.table_name = '%4$s' and moved.%2$s = :survivor and %3$s""";

    /** Of customers that are gone meanwhile nothing is put back. */
    private static final String PUT_BACK = """
            insert into %1$s select k.* from customer_merge_row r, jsonb_populate_record(cast(null as %1$s), r.content) k
            where r.merge_id = :merge and r.table_name = '%3$s' and %2$s on conflict do nothing""";

    /** Whatever their order, rows have one mark: the sum of their keys' hashes. */
    private static final String MARK = """
            select '%1$s' as name, count(*) as rows, cast(coalesce(sum(hashtextextended(%2$s, 0)), 0) as text) as keys
            from %3$s where %4$s = :id""";

    private final MergeEndings endings;
    private final MergedReceivers receivers;
    private final MergeFollowers followers;

    MergeRows(MergeEndings endings, MergedReceivers receivers, MergeFollowers followers) {
        this.endings = endings;
        this.receivers = receivers;
        this.followers = followers;
    }

    /** Makes all of the duplicate's rows the survivor's, and does what follows from that. */
    Uni<Void> move(Mutiny.Session session, Merge merge) {
        UUID survivor = merge.survivorId();
        UUID duplicate = merge.duplicateId();
        return endings.end(session, merge)
                .chain(() -> forAll(
                        MergeTable.putAside(), table -> putAside(session, table, merge.id(), survivor, duplicate)))
                .chain(() -> forAll(MergeTable.of(Way.DERIVE), table -> session.createNativeQuery(
                                "delete from " + table.name() + " where " + ofDuplicate(table))
                        .setParameter("duplicate", duplicate)
                        .executeUpdate()))
                .chain(() -> forAll(MergeTable.of(Way.MOVE), table -> session.createNativeQuery(
                                MOVE.formatted(table.name(), table.column(), table.keyColumns(), table.label()))
                        .setParameter("merge", merge.id())
                        .setParameter("survivor", survivor)
                        .setParameter("duplicate", duplicate)
                        .executeUpdate()))
                .chain(() -> receivers.join(session, merge.id(), survivor))
                .chain(() -> followers.merged(session, merge));
    }

    private static Uni<Integer> putAside(
            Mutiny.Session session, MergeTable table, UUID merge, UUID survivor, UUID duplicate) {
        String which = "(" + ofDuplicate(table) + ")" + (table.collides() == null ? "" : " and " + table.collides());
        var query = session.createNativeQuery(PUT_ASIDE.formatted(table.name(), which, table.asideLabel()))
                .setParameter("merge", merge)
                .setParameter("duplicate", duplicate);
        return (table.collides() == null ? query : query.setParameter("survivor", survivor)).executeUpdate();
    }

    /** How many receivers that the merge made came to be public officials since. */
    Uni<Long> officialsSince(Mutiny.Session session, Merge merge) {
        return receivers.officialsSince(session, merge.id());
    }

    /** Gives the duplicate back what was its. */
    Uni<Void> moveBack(Mutiny.Session session, Merge merge) {
        return receivers
                .part(session, merge.id())
                .chain(() -> forAll(MergeTable.of(Way.MOVE), table -> session.createNativeQuery(MOVE_BACK.formatted(
                                table.name(), table.column(), table.sameKey("moved"), table.label()))
                        .setParameter("merge", merge.id())
                        .setParameter("survivor", merge.survivorId())
                        .setParameter("duplicate", merge.duplicateId())
                        .executeUpdate()));
    }

    /** Puts back what was put aside. */
    Uni<Void> putBack(Mutiny.Session session, Merge merge) {
        return forAll(MergeTable.everPutAside(), table -> session.createNativeQuery(
                        PUT_BACK.formatted(table.name(), stillThere(table), table.asideLabel()))
                .setParameter("merge", merge.id())
                .executeUpdate());
    }

    /** How many rows a customer has in each table whose rows move. */
    Uni<List<RowCount>> count(Mutiny.Session session, UUID customerId) {
        String all = MergeTable.of(Way.MOVE).stream()
                .map(table -> "select '%s' as name, count(*) as rows from %s where %s = :id"
                        .formatted(table.label(), table.name(), table.column()))
                .collect(Collectors.joining(" union all "));
        return session.createNativeQuery(all, Object[].class)
                .setParameter("id", customerId)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new RowCount((String) row[0], (Long) row[1]))
                        .toList());
    }

    /** Which rows a customer has in each table that tells its use; a merge is undone as long as they are the same. */
    Uni<List<MergeMark>> marks(Mutiny.Session session, UUID customerId) {
        String all = MergeTable.used().stream()
                .map(table -> MARK.formatted(table.label(), table.keyText(), table.name(), table.column()))
                .collect(Collectors.joining(" union all "));
        return session.createNativeQuery(all, Object[].class)
                .setParameter("id", customerId)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new MergeMark((String) row[0], (Long) row[1], (String) row[2]))
                        .toList());
    }

    /** One after the other: a session is never used in parallel. */
    static Uni<Void> forAll(List<MergeTable> tables, Function<MergeTable, Uni<?>> work) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (MergeTable table : tables) {
            done = done.chain(() -> work.apply(table).replaceWithVoid());
        }
        return done;
    }

    private static String ofDuplicate(MergeTable table) {
        return table.columns().stream().map(column -> column + " = :duplicate").collect(Collectors.joining(" or "));
    }

    private static String stillThere(MergeTable table) {
        return table.columns().stream()
                .map(column -> "exists (select from customer c where c.id = k.%s)".formatted(column))
                .collect(Collectors.joining(" and "));
    }
}
