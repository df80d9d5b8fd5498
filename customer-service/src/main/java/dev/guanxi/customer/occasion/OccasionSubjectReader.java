package dev.guanxi.customer.occasion;

import dev.guanxi.customer.contact.Contacts;
import dev.guanxi.customer.occasion.OccasionSubjects.Account;
import dev.guanxi.customer.occasion.OccasionSubjects.Greeted;
import dev.guanxi.customer.profile.RelationshipLevel;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads what is known of the customers and people of a page of occasions, with one statement each. */
@Singleton
final class OccasionSubjectReader {

    private static final String ACCOUNTS = """
            select c.id, c.name,
              (select a.employee from account_assignment a
               where a.customer_id = c.id and a.function = 'ACCOUNT_MANAGER' and a.until_at is null),
              (select l.level from relationship_level l where l.customer_id = c.id
               order by l.since desc, l.id desc limit 1)
            from customer c where c.id in (:ids)""";

    private static final String GREETINGS = """
            select g.source_id, g.part, g.on_day, g.id, g.greeted_at, g.greeted_by, g.channel
            from json_to_recordset(cast(cast(:rows as text) as json)) as w("sourceId" uuid, part text, "on" date)
            join greeting g on g.source_id = w."sourceId" and g.part = w.part and g.on_day = w."on"\s""";

    private final Contacts contacts;
    private final JsonRows rows;

    OccasionSubjectReader(Contacts contacts, JsonRows rows) {
        this.contacts = contacts;
        this.rows = rows;
    }

    Uni<OccasionSubjects> of(Mutiny.Session session, List<UpcomingDay> days) {
        if (days.isEmpty()) {
            return Uni.createFrom().item(new OccasionSubjects(Map.of(), Map.of(), Map.of(), Map.of()));
        }
        Set<UUID> people = days.stream()
                .map(UpcomingDay::contactId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return accounts(session, days).chain(accounts -> contacts.byId(session, people)
                .chain(known -> titles(session, days).chain(titles -> greetings(session, days)
                        .map(greeted -> new OccasionSubjects(accounts, known, titles, greeted)))));
    }

    private static Uni<Map<UUID, Account>> accounts(Mutiny.Session session, List<UpcomingDay> days) {
        return session.createNativeQuery(ACCOUNTS, Object[].class)
                .setParameter("ids", days.stream().map(UpcomingDay::customerId).collect(Collectors.toSet()))
                .getResultList()
                .map(found -> found.stream()
                        .map(OccasionSubjectReader::account)
                        .collect(Collectors.toMap(Account::id, Function.identity())));
    }

    private static Account account(Object[] row) {
        RelationshipLevel level = row[3] == null ? null : RelationshipLevel.valueOf((String) row[3]);
        return new Account((UUID) row[0], (String) row[1], (String) row[2], level);
    }

    private static Uni<Map<UUID, String>> titles(Mutiny.Session session, List<UpcomingDay> days) {
        Set<UUID> recorded = days.stream()
                .filter(day -> day.kind().isRecorded())
                .map(UpcomingDay::sourceId)
                .collect(Collectors.toSet());
        return recorded.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : session.createNativeQuery("select id, title from occasion where id in (:ids)", Object[].class)
                        .setParameter("ids", recorded)
                        .getResultList()
                        .map(found ->
                                found.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1])));
    }

    private Uni<Map<OccasionKey, Greeted>> greetings(Mutiny.Session session, List<UpcomingDay> days) {
        return session.createNativeQuery(GREETINGS, Object[].class)
                .setParameter(
                        "rows", rows.of(days.stream().map(UpcomingDay::key).toList()))
                .getResultList()
                .map(found -> found.stream()
                        .collect(Collectors.toMap(
                                row -> new OccasionKey((UUID) row[0], (String) row[1], (LocalDate) row[2]),
                                row -> new Greeted(
                                        (UUID) row[3], Columns.instant(row[4]), (String) row[5], (String) row[6]))));
    }
}
