package dev.guanxi.segmentation.segment.membership;

import static dev.guanxi.segmentation.persistence.TextRows.micros;

import dev.guanxi.segmentation.activity.FactGroup;
import dev.guanxi.segmentation.persistence.TextRows;
import java.util.ArrayList;
import java.util.List;

/** Each group of facts as one column of JSON, for {@link FactSheetJson}. Times are microseconds. */
final class FactColumns {

    private FactColumns() {}

    static boolean isStored(FactGroup group) {
        return group != FactGroup.SEGMENTS;
    }

    /**
     * A query of {@link TextRows}: a customer's id, then a column for each group. It reads the currency's parameter
     * whichever groups are asked for.
     */
    static String select(List<FactGroup> groups) {
        StringBuilder sql = new StringBuilder("select a.customer_id, cast(:currency as text) as currency");
        groups.forEach(group -> sql.append(", (")
                .append(column(group))
                .append(") as \"")
                .append(group)
                .append('"'));
        sql.append(" from unnest(cast(cast(:ids as text) as uuid[])) as c(id)"
                + " join account a on a.customer_id = c.id");
        List<String> columns = new ArrayList<>(List.of("customer_id"));
        groups.forEach(group -> columns.add('"' + group.name() + '"'));
        return TextRows.select(sql.toString(), "customer_id", columns);
    }

    private static String column(FactGroup group) {
        return switch (group) {
            case PROFILE ->
                "select json_build_array(a.kind, a.origin, a.position, a.state, a.dealer_id is not null, "
                        + micros("a.registered_at") + ", a.country, a.region, a.city)";
            case TIER ->
                "select json_build_array(t.tier, t.previous_tier, t.score, " + micros("t.changed_at") + ") from"
                        + " tier_standing t where t.customer_id = a.customer_id";
            case PURCHASES ->
                "select json_build_array((select json_agg(json_build_array(" + micros("p.purchased_at")
                        + ", case when p.currency = cast(:currency as text) then p.total end)) from purchase_fact p"
                        + " where p.customer_id = a.customer_id), (select json_agg(json_build_array("
                        + micros("r.returned_at")
                        + ", case when r.currency = cast(:currency as text) then r.total end)) from return_fact r"
                        + " where r.customer_id = a.customer_id), (select json_agg(distinct l.product_line)"
                        + " from purchase_line_fact l where l.customer_id = a.customer_id))";
            case VISITS ->
                "select json_build_array((select json_agg(json_build_array(" + micros("v.visited_at")
                        + ", v.outcome)) from visit_fact v where v.customer_id = a.customer_id), (select json_agg("
                        + micros("o.starts_at") + ") from appointment_fact o where o.customer_id = a.customer_id"
                        + " and o.state in ('PROPOSED', 'CONFIRMED')))";
            case INTERACTIONS ->
                "select json_agg(json_build_array(" + micros("i.happened_at")
                        + ", i.kind, i.complaint_state)) from interaction_fact i where i.customer_id = a.customer_id";
            case GIFTS ->
                "select json_agg(json_build_array(" + micros("cast(g.given_on as timestamp)")
                        + ", g.value)) from gift_fact g where g.customer_id = a.customer_id and not g.returned";
            case SATISFACTION ->
                "select json_build_array(round(avg(n.score), 4), min(n.score)) from (select distinct on"
                        + " (s.party_id) s.score from satisfaction_measure s where s.customer_id = a.customer_id"
                        + " order by s.party_id, s.measured_at desc, s.satisfaction_id desc) n having count(*) > 0";
            case MANAGER ->
                "select to_json(m.account_manager) from account_manager_fact m where m.customer_id ="
                        + " a.customer_id order by m.told_as is not null, m.from_at desc, m.assignment_id desc limit 1";
            case EXITS ->
                "select to_json(true) from exit_case_fact x where x.customer_id = a.customer_id"
                        + " and x.state = 'OPEN' limit 1";
            case PROSPECT ->
                "select to_json(f.source) from prospect_fact f where f.customer_id = a.customer_id"
                        + " order by f.told_as is not null, f.captured_at desc, f.prospect_id desc limit 1";
            case POINTS ->
                "select json_build_array(sum(e.points), json_agg(json_build_array(" + micros("e.effective_at")
                        + ", e.points)) filter (where e.kind = 'EARN')) from points_fact e"
                        + " where e.customer_id = a.customer_id having count(*) > 0";
            case CLUBS ->
                "select json_agg(json_build_array(k.club_id, k.state)) from club_membership_fact k"
                        + " where k.customer_id = a.customer_id";
            case VALUE ->
                "select json_build_array(count(*), sum(d.purchases), " + micros("max(d.last)")
                        + ", min(d.day), max(d.day),"
                        + " (array_agg(d.total order by d.day))[1], sum(d.total)) from (select cast(p.purchased_at"
                        + " at time zone 'UTC' as date) as day, count(*) as purchases, max(p.purchased_at) as last,"
                        + " sum(p.total) as total from purchase_fact p where p.customer_id = a.customer_id"
                        + " and p.currency = cast(:currency as text) group by 1) d having count(*) > 0";
            case SEGMENTS -> throw new IllegalArgumentException(group + " is not stored as facts");
        };
    }
}
