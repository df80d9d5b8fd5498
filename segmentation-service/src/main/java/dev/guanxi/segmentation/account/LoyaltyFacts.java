package dev.guanxi.segmentation.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.event.EventRows;
import dev.guanxi.platform.event.IncomingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Writes what events tell of loyalty, a batch in one statement. Cases' versions only grow, and what opens a case may come
 * after what closes it; the rest is written once.
 */
@ApplicationScoped
class LoyaltyFacts {

    private static final String SATISFACTION = """
            insert into satisfaction_fact (satisfaction_id, customer_id, party_id, score, measured_at)
            select "satisfactionId", "customerId", "partyId", score, "measuredAt"
            from jsonb_to_recordset(cast(cast(:batch as text) as jsonb))
              as e("satisfactionId" uuid, "customerId" uuid, "partyId" uuid, score int, "measuredAt" timestamptz)
            order by "satisfactionId"
            on conflict do nothing""";

    private static final String OPENED = """
            insert into exit_case_fact (exit_case_id, version, customer_id, reason, opened_at)
            select distinct on ("exitCaseId") "exitCaseId", version, "customerId", reason, "openedAt"
            from jsonb_to_recordset(cast(cast(:batch as text) as jsonb))
              as e("exitCaseId" uuid, version bigint, "customerId" uuid, reason text, "openedAt" timestamptz)
            order by "exitCaseId", version desc
            on conflict do nothing""";

    private static final String CLOSED = """
            insert into exit_case_fact (exit_case_id, version, customer_id, reason, opened_at, outcome, closed_at)
            select distinct on ("exitCaseId") "exitCaseId", version, "customerId", reason, "openedAt", state, "closedAt"
            from jsonb_to_recordset(cast(cast(:batch as text) as jsonb))
              as e("exitCaseId" uuid, version bigint, "customerId" uuid, reason text, "openedAt" timestamptz, state text,
                   "closedAt" timestamptz)
            order by "exitCaseId", version desc
            on conflict (exit_case_id) do update
            set version = excluded.version, reason = excluded.reason, outcome = excluded.outcome,
                closed_at = excluded.closed_at
            where exit_case_fact.version < excluded.version""";

    private static final String LINES = """
            insert into product_line_fact (customer_id, product_line, first_bought_at)
            select "customerId", line, min("purchasedAt")
            from jsonb_to_recordset(cast(cast(:batch as text) as jsonb))
              as e("customerId" uuid, line text, "purchasedAt" timestamptz)
            group by "customerId", line order by "customerId", line
            on conflict (customer_id, product_line) do update set first_bought_at = excluded.first_bought_at
            where product_line_fact.first_bought_at > excluded.first_bought_at""";

    private static final EventRows SATISFACTION_ROWS =
            EventRows.of("satisfactionId", "customerId", "partyId", "score").times("measuredAt");
    private static final EventRows OPENED_ROWS =
            EventRows.of("exitCaseId", "version", "customerId", "reason").times("openedAt");
    private static final EventRows CLOSED_ROWS = EventRows.of("exitCaseId", "version", "customerId", "reason", "state")
            .times("openedAt", "closedAt");

    Uni<Void> takeSatisfaction(Mutiny.Session session, List<IncomingEvent> events) {
        return take(session, SATISFACTION, events, SATISFACTION_ROWS.json(events));
    }

    Uni<Void> takeOpenedCases(Mutiny.Session session, List<IncomingEvent> events) {
        return take(session, OPENED, events, OPENED_ROWS.json(events));
    }

    Uni<Void> takeClosedCases(Mutiny.Session session, List<IncomingEvent> events) {
        return take(session, CLOSED, events, CLOSED_ROWS.json(events));
    }

    /** The product lines that purchases name; a purchase without lines names none. */
    Uni<Void> takeProductLines(Mutiny.Session session, List<IncomingEvent> purchases) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        purchases.forEach(purchase -> linesOf(purchase).forEach(line -> rows.addObject()
                .put("line", line)
                .<ObjectNode>set("customerId", purchase.data().get("customerId"))
                .set("purchasedAt", purchase.data().get("purchasedAt"))));
        return rows.isEmpty() ? Uni.createFrom().voidItem() : take(session, LINES, purchases, rows.toString());
    }

    private static Set<String> linesOf(IncomingEvent purchase) {
        Set<String> lines = new TreeSet<>();
        for (JsonNode line : purchase.data().path("lines")) {
            if (line.path("productLine").isTextual()) {
                lines.add(line.get("productLine").textValue());
            }
        }
        return lines;
    }

    private static Uni<Void> take(Mutiny.Session session, String sql, List<IncomingEvent> events, String batch) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(sql)
                .setParameter("batch", batch)
                .executeUpdate()
                .replaceWithVoid();
    }
}
