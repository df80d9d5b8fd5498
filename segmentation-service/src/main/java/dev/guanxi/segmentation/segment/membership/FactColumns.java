package dev.guanxi.segmentation.segment.membership;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.segmentation.activity.FactGroup;
import dev.guanxi.segmentation.segment.rule.FactSheet;
import dev.guanxi.segmentation.segment.rule.Moments;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Each group of facts as one column of JSON, and how it becomes part of a customer's sheet. Times are microseconds. */
final class FactColumns {

    private static final int LONGEST_LIST = 100;

    private FactColumns() {}

    static boolean isStored(FactGroup group) {
        return group != FactGroup.SEGMENTS && group != FactGroup.VALUE;
    }

    /** The second column keeps the currency's parameter in use whichever groups are asked for. */
    static String select(List<FactGroup> groups) {
        StringBuilder sql = new StringBuilder("select a.customer_id, cast(:currency as text)");
        groups.forEach(group -> sql.append(", cast((").append(column(group)).append(") as text)"));
        return sql.append(" from unnest(cast(string_to_array(cast(:ids as text), ',') as uuid[])) as c(id)"
                        + " join account a on a.customer_id = c.id")
                .toString();
    }

    private static String column(FactGroup group) {
        return switch (group) {
            case PROFILE ->
                "select json_build_array(a.kind, a.origin, a.position, a.state, a.dealer_id is not null, "
                        + us("a.registered_at") + ")";
            case TIER ->
                "select json_build_array(t.tier, t.previous_tier, t.score, " + us("t.changed_at") + ") from"
                        + " tier_standing t where t.customer_id = a.customer_id";
            case PURCHASES ->
                "select json_build_array((select json_agg(json_build_array(" + us("p.purchased_at")
                        + ", case when p.currency = cast(:currency as text) then p.total end)) from purchase_fact p"
                        + " where p.customer_id = a.customer_id), (select json_agg(json_build_array("
                        + us("r.returned_at")
                        + ", case when r.currency = cast(:currency as text) then r.total end)) from return_fact r"
                        + " where r.customer_id = a.customer_id), (select json_agg(distinct l.product_line)"
                        + " from purchase_line_fact l where l.customer_id = a.customer_id))";
            case VISITS ->
                "select json_build_array((select json_agg(json_build_array(" + us("v.visited_at")
                        + ", v.outcome)) from visit_fact v where v.customer_id = a.customer_id), (select json_agg("
                        + us("o.starts_at") + ") from appointment_fact o where o.customer_id = a.customer_id"
                        + " and o.state in ('PROPOSED', 'CONFIRMED')))";
            case INTERACTIONS ->
                "select json_agg(json_build_array(" + us("i.happened_at")
                        + ", i.kind, i.complaint_state)) from interaction_fact i where i.customer_id = a.customer_id";
            case GIFTS ->
                "select json_agg(json_build_array(" + us("cast(g.given_on as timestamp)")
                        + ", g.value)) from gift_fact g where g.customer_id = a.customer_id and not g.returned";
            case SATISFACTION ->
                "select json_build_array(round(avg(n.score), 4), min(n.score)) from (select distinct on"
                        + " (s.party_id) s.score from satisfaction_measure s where s.customer_id = a.customer_id"
                        + " order by s.party_id, s.measured_at desc, s.satisfaction_id desc) n having count(*) > 0";
            case MANAGER ->
                "select to_json(m.account_manager) from account_manager_fact m where m.customer_id ="
                        + " a.customer_id order by m.from_at desc, m.assignment_id desc limit 1";
            case EXITS ->
                "select to_json(true) from exit_case_fact x where x.customer_id = a.customer_id"
                        + " and x.state = 'OPEN' limit 1";
            case PROSPECT ->
                "select to_json(f.source) from prospect_fact f where f.customer_id = a.customer_id"
                        + " order by f.captured_at desc, f.prospect_id desc limit 1";
            case POINTS ->
                "select json_build_array(sum(e.points), json_agg(json_build_array(" + us("e.effective_at")
                        + ", e.points)) filter (where e.kind = 'EARN')) from points_fact e"
                        + " where e.customer_id = a.customer_id having count(*) > 0";
            case CLUBS ->
                "select json_agg(json_build_array(k.club_id, k.state)) from club_membership_fact k"
                        + " where k.customer_id = a.customer_id";
            case VALUE, SEGMENTS -> throw new IllegalArgumentException(group + " is not stored as facts");
        };
    }

    static void fill(FactSheet sheet, FactGroup group, JsonNode facts) {
        switch (group) {
            case PROFILE ->
                sheet.put("customer.kind", facts.path(0).asText())
                        .put("customer.origin", facts.path(1).asText())
                        .put("customer.position", facts.path(2).asText())
                        .put("customer.state", facts.path(3).asText())
                        .put("customer.ofDealer", facts.path(4).asBoolean())
                        .put("registered", new Moments().add(instant(facts.path(5)), null));
            case TIER ->
                sheet.put("tier.current", facts.path(0).asText())
                        .put("tier.previous", facts.path(1).asText("NONE"))
                        .put("tier.score", facts.path(2).asDouble())
                        .put("tierChanged", new Moments().add(instant(facts.path(3)), null));
            case PURCHASES -> purchases(sheet, facts);
            case VISITS ->
                sheet.put("visited", moments(facts.path(0), any -> true))
                        .put("visitedWell", moments(facts.path(0), visit -> !"INCOMPLETE"
                                .equals(visit.path(1).asText())))
                        .put("appointments", instants(facts.path(1)));
            case INTERACTIONS ->
                sheet.put("interacted", moments(facts, any -> true))
                        .put("complained", moments(facts, FactColumns::isComplaint))
                        .put("interactions.openComplaints", count(facts, one -> "OPEN"
                                .equals(one.path(2).asText())));
            case GIFTS -> sheet.put("given", moments(facts, any -> true));
            case SATISFACTION ->
                sheet.put("satisfaction.measured", true)
                        .put("satisfaction.average", facts.path(0).asDouble())
                        .put("satisfaction.lowest", facts.path(1).asLong());
            case MANAGER -> sheet.put("customer.accountManager", facts.asText());
            case EXITS -> sheet.put("exits.open", facts.asBoolean());
            case PROSPECT -> sheet.put("prospect.source", facts.asText());
            case POINTS ->
                sheet.put("points.balance", facts.path(0).asLong()).put("earned", moments(facts.path(1), any -> true));
            case CLUBS ->
                sheet.put("clubs.member", texts(facts, club -> "MEMBER"
                                .equals(club.path(1).asText())))
                        .put("clubs.collecting", texts(facts, club -> "QUASI"
                                .equals(club.path(1).asText())));
            case VALUE, SEGMENTS -> throw new IllegalArgumentException(group + " is not stored as facts");
        }
    }

    private static void purchases(FactSheet sheet, JsonNode facts) {
        Moments purchased = moments(facts.path(0), any -> true);
        Instant first = null;
        for (JsonNode purchase : facts.path(0)) {
            Instant at = instant(purchase.path(0));
            first = first == null || at.isBefore(first) ? at : first;
        }
        List<String> lines = new ArrayList<>();
        facts.path(2).forEach(line -> lines.add(line.asText()));
        sheet.put("purchased", purchased)
                .put("firstPurchased", first == null ? Moments.NONE : new Moments().add(first, null))
                .put("returned", moments(facts.path(1), any -> true))
                .put("purchases.productLines", lines.subList(0, Math.min(LONGEST_LIST, lines.size())));
    }

    private static boolean isComplaint(JsonNode interaction) {
        return "COMPLAINT".equals(interaction.path(1).asText());
    }

    private static Moments moments(JsonNode rows, Predicate<JsonNode> wanted) {
        Moments moments = new Moments();
        for (JsonNode row : rows) {
            if (wanted.test(row)) {
                BigDecimal amount = row.path(1).isNumber() ? row.path(1).decimalValue() : null;
                moments.add(instant(row.path(0)), amount);
            }
        }
        return moments;
    }

    private static Moments instants(JsonNode times) {
        Moments moments = new Moments();
        times.forEach(time -> moments.add(instant(time), null));
        return moments;
    }

    private static long count(JsonNode rows, Predicate<JsonNode> wanted) {
        long count = 0;
        for (JsonNode row : rows) {
            count += wanted.test(row) ? 1 : 0;
        }
        return count;
    }

    private static List<String> texts(JsonNode rows, Predicate<JsonNode> wanted) {
        List<String> texts = new ArrayList<>();
        for (JsonNode row : rows) {
            if (wanted.test(row) && texts.size() < LONGEST_LIST) {
                texts.add(row.path(0).asText());
            }
        }
        return texts;
    }

    private static Instant instant(JsonNode micros) {
        return Instant.EPOCH.plus(micros.asLong(), ChronoUnit.MICROS);
    }

    private static String us(String time) {
        return "cast(extract(epoch from " + time + ") * 1000000 as bigint)";
    }
}
