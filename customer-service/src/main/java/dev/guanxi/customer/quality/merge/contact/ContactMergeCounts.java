package dev.guanxi.customer.quality.merge.contact;

import dev.guanxi.customer.contact.Contact;
import dev.guanxi.customer.gift.receiver.Receiver;
import dev.guanxi.customer.gift.receiver.ReceiverData;
import dev.guanxi.customer.gift.receiver.Receivers;
import dev.guanxi.customer.gift.receiver.Receivers.Wanted;
import dev.guanxi.platform.persistence.ArrayRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Counts what a merge of two contacts would move, and what it would make one with what the survivor has. */
@Singleton
final class ContactMergeCounts {

    private static final String RECEIVERS = "gift_receiver";

    /** What those are called in the API that are not called as their tables are. */
    private static final Map<String, String> CALLED = Map.of(
            "interaction_contact",
            "interaction",
            "contact_reference",
            "reference",
            "contact_merge",
            "merge",
            RECEIVERS,
            "receiver");

    private static final Map<String, String> JOINED = Map.of(
            "interaction_contact", JoinedInteractions.HAS_TWIN,
            "party", JoinedParties.HAS_TWIN,
            "occasion", JoinedOccasions.HAS_TWIN);

    private static final String COUNT = """
            select '%s' as name, count(*) filter (where not one.joined) as rows, count(*) filter (where one.joined) as joined
            from (select %s as joined from %s d where d.%s = :duplicate%s) one""";

    /** Who received as one of the two, or is found by one of their names: a receiver may be several rows. */
    private static final String COUNT_RECEIVERS = """
            select '%s' as name, count(*) filter (where own.id is null) as rows,
              count(*) filter (where own.id is not null) as joined
            from gift_receiver r left join lateral (
              select s.id from gift_receiver s where s.customer_id = r.customer_id and %s limit 1) own on true
            where r.customer_id = :customer and r.same_as is null
              and exists (select from gift_receiver s where s.customer_id = r.customer_id
                and coalesce(s.same_as, s.id) = r.id and %s)
              and not exists (select from gift_receiver s where s.customer_id = r.customer_id
                and coalesce(s.same_as, s.id) = r.id and %s)""";

    private static final String OF_SURVIVOR =
            "(s.contact_id = :survivor or s.id = any (cast(cast(:ofSurvivor as text) as uuid[])))";
    private static final String OF_DUPLICATE =
            "(s.contact_id = :duplicate or s.id = any (cast(cast(:ofDuplicate as text) as uuid[])))";

    private static final String COUNTS =
            ContactMergeTable.kept().stream().map(ContactMergeCounts::count).collect(Collectors.joining(" union all "));

    private final Receivers receivers;

    ContactMergeCounts(Receivers receivers) {
        this.receivers = receivers;
    }

    private static String count(ContactMergeTable table) {
        String called = CALLED.getOrDefault(table.name(), table.name());
        return table.name().equals(RECEIVERS)
                ? COUNT_RECEIVERS.formatted(called, OF_SURVIVOR, OF_DUPLICATE, OF_SURVIVOR)
                : COUNT.formatted(
                        called,
                        JOINED.getOrDefault(table.name(), "false"),
                        table.name(),
                        table.column(),
                        table.ofCustomer() ? " and d.customer_id = :customer" : "");
    }

    /** Of each kind of record that names the duplicate; reads only. */
    Uni<List<ContactMergeRowCount>> of(Mutiny.Session session, TwoContacts both) {
        Wanted survivor = wanted(both.survivor());
        Wanted duplicate = wanted(both.duplicate());
        return receivers
                .findAll(session, Set.of(survivor, duplicate))
                .chain(found -> session.createNativeQuery(COUNTS, Object[].class)
                        .setParameter("customer", both.survivor().customerId())
                        .setParameter("survivor", both.survivor().id())
                        .setParameter("duplicate", both.duplicate().id())
                        .setParameter("ofSurvivor", ids(found.get(survivor)))
                        .setParameter("ofDuplicate", ids(found.get(duplicate)))
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new ContactMergeRowCount((String) row[0], (Long) row[1], (Long) row[2]))
                        .filter(ContactMergeRowCount::isAny)
                        .toList());
    }

    private static Wanted wanted(Contact contact) {
        return new Wanted(contact.customerId(), new ReceiverData(contact.name(), contact.id(), false));
    }

    private static String ids(Receiver found) {
        return ArrayRows.text(Optional.ofNullable(found.id()).stream().toList());
    }
}
