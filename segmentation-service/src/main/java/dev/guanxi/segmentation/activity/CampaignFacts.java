package dev.guanxi.segmentation.activity;

import dev.guanxi.platform.event.EventRows;
import java.util.Set;

/** How customers came, and how they went: prospects (C5) and exit cases (C15) of customer-service. */
final class CampaignFacts {

    private static final String TYPE = "dev.guanxi.customer.";

    static final FactStatement EXITS_OPENED = new FactStatement(
            Set.of(TYPE + "exit-case-opened.v1"),
            FactGroup.EXITS,
            EventRows.of("exitCaseId", "version", "customerId", "reason", "valueLost", "currency")
                    .times("openedAt"),
            exits("'OPEN'", "cast(null as timestamptz)", ""));

    static final FactStatement EXITS_CLOSED = new FactStatement(
            Set.of(TYPE + "exit-case-closed.v1"),
            FactGroup.EXITS,
            EventRows.of("exitCaseId", "version", "customerId", "state", "reason", "valueLost", "currency")
                    .times("openedAt", "closedAt"),
            exits("state", "\"closedAt\"", ", state text, \"closedAt\" timestamptz"));

    /** What it cost to find a prospect is told when it is captured, alone. */
    static final FactStatement PROSPECTS_CAPTURED = new FactStatement(
            Set.of(TYPE + "prospect-captured.v1"),
            FactGroup.PROSPECT,
            EventRows.of("prospectId", "customerId", "source", "campaign", "cost")
                    .times("capturedAt"),
            """
            insert into prospect_fact
              (prospect_id, customer_id, told_as, source, campaign, captured_at, cost, cost_currency)
            select distinct on ("prospectId") "prospectId", coalesce(a.root_id, "customerId"), a.id, source, campaign,
              "capturedAt",
              cast(cost ->> 'amount' as numeric), cost ->> 'currency'
            from jsonb_to_recordset(cast(cast(:batch as text) as jsonb))
              as e("prospectId" uuid, "customerId" uuid, source text, campaign text, "capturedAt" timestamptz,
                   cost jsonb)
            left join alias a on a.id = e."customerId"
            order by "prospectId"
            on conflict (prospect_id) do update set cost = excluded.cost, cost_currency = excluded.cost_currency""");

    static final FactStatement PROSPECTS_CONVERTED = new FactStatement(
            Set.of(TYPE + "prospect-converted.v1"),
            FactGroup.PROSPECT,
            EventRows.of("prospectId", "customerId", "source", "campaign").times("capturedAt", "convertedAt"),
            """
            insert into prospect_fact (prospect_id, customer_id, told_as, source, campaign, captured_at, converted_at)
            select distinct on ("prospectId") "prospectId", coalesce(a.root_id, "customerId"), a.id, source, campaign,
              "capturedAt", "convertedAt"
            from jsonb_to_recordset(cast(cast(:batch as text) as jsonb))
              as e("prospectId" uuid, "customerId" uuid, source text, campaign text, "capturedAt" timestamptz,
                   "convertedAt" timestamptz)
            left join alias a on a.id = e."customerId"
            order by "prospectId"
            on conflict (prospect_id) do update set converted_at = excluded.converted_at""");

    private CampaignFacts() {}

    private static String exits(String state, String closedAt, String columns) {
        return """
                insert into exit_case_fact
                  (exit_case_id, version, customer_id, told_as, state, reason, value_lost, currency, opened_at, closed_at)
                select distinct on ("exitCaseId") "exitCaseId", version, coalesce(a.root_id, "customerId"), a.id, %s, reason,
                  "valueLost", currency, "openedAt", %s
                from jsonb_to_recordset(cast(cast(:batch as text) as jsonb))
                  as e("exitCaseId" uuid, version bigint, "customerId" uuid, reason text, "valueLost" numeric,
                       currency text, "openedAt" timestamptz%s)
                left join alias a on a.id = e."customerId"
                order by "exitCaseId", version desc
                on conflict (exit_case_id) do update
                set version = excluded.version, state = excluded.state,
                    reason = excluded.reason, value_lost = excluded.value_lost, currency = excluded.currency,
                    closed_at = excluded.closed_at
                where exit_case_fact.version < excluded.version""".formatted(state, closedAt, columns);
    }
}
