package dev.guanxi.segmentation.account;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.persistence.RowDocuments.Part;
import dev.guanxi.segmentation.activity.ErasedVisitFacts;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What our people wrote about an account, whichever way they know a visit. A contact of the account may be named in it: the
 * rows are read, and those that concern the person are told or erased.
 *
 * @param table whose rows they are
 * @param told the rows
 * @param texts columns in which people write freely; the others name codes and our own people
 * @param erase makes rows say nothing; :rows are these as they were told
 */
record NotedHoldings(String table, Part told, Set<String> texts, String erase) {

    /** The customer's own id and those of the records that were merged into it. */
    private static final String ALL_IDS =
            "in (select cast(:person as uuid) union select id from alias where root_id = :person)";

    private static final String ROWS = "jsonb_to_recordset(cast(cast(:rows as text) as jsonb))";

    static final List<NotedHoldings> ALL = List.of(
            new NotedHoldings(
                    "rating",
                    new Part("ratings", "select * from rating where customer_id " + ALL_IDS),
                    Set.of("reason"),
                    "update rating set reason = :erased where id in (select id from " + ROWS + " as r(id uuid))"),
            new NotedHoldings(
                    "tier_override",
                    new Part("tierOverrides", "select * from tier_override where customer_id " + ALL_IDS),
                    Set.of("reason", "withdrawalReason"),
                    "update tier_override set reason = :erased,"
                            + " withdrawal_reason = case when withdrawal_reason is null then null else :erased end"
                            + " where id in (select id from " + ROWS + " as r(id uuid))"),
            new NotedHoldings(
                    "checklist_tick",
                    new Part(
                            "visitNotes",
                            "select t.* from checklist_tick t join checklist c on c.id = t.checklist_id"
                                    + " where t.note is not null and c.visit_id in ("
                                    + "select appointment_id from appointment_fact where customer_id " + ALL_IDS
                                    + " union select appointment_id from visit_fact where customer_id " + ALL_IDS
                                    + ")"),
                    Set.of("note"),
                    "update checklist_tick t set note = :erased from " + ROWS
                            + " as r(\"checklistId\" uuid, item text)"
                            + " where t.checklist_id = r.\"checklistId\" and t.item = r.item"));

    static Stream<Part> parts() {
        return ALL.stream().map(NotedHoldings::told);
    }

    /** The texts of each part, by its name. */
    static Map<String, Set<String>> textsOfParts() {
        return ALL.stream().collect(Collectors.toUnmodifiableMap(one -> one.told.name(), NotedHoldings::texts));
    }

    /** Erases the rows of a document, all of which concern the person; how many these are. */
    static Uni<Integer> erase(Mutiny.Session session, JsonNode held) {
        Uni<Integer> texts = Uni.createFrom().item(0);
        for (NotedHoldings one : ALL) {
            texts = texts.chain(
                    before -> one.eraseRows(session, held.path(one.told.name())).map(rows -> before + rows));
        }
        return texts;
    }

    private Uni<Integer> eraseRows(Mutiny.Session session, JsonNode rows) {
        return rows.isEmpty()
                ? Uni.createFrom().item(0)
                : session.createNativeQuery(erase)
                        .setParameter("erased", ErasedVisitFacts.ERASED)
                        .setParameter("rows", rows.toString())
                        .executeUpdate();
    }
}
