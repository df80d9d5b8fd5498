package dev.guanxi.segmentation.activity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.event.EventRows;
import java.util.List;
import java.util.Set;

/** What customer-service tells of customers besides who they are and what they bought. */
final class CustomerFacts {

    private static final String TYPE = "dev.guanxi.customer.";
    static final String GIFT_GIVEN = TYPE + "gift-given.v1";
    static final String GIFT_RETURNED = TYPE + "gift-returned.v1";

    private static final FactStatement INTERACTIONS = new FactStatement(
            Set.of(TYPE + "interaction-recorded.v1"),
            FactGroup.INTERACTIONS,
            EventRows.of("interactionId", "version", "customerId", "kind", "direction", "employee", "complaintState")
                    .times("happenedAt"),
            """
            insert into interaction_fact
              (interaction_id, version, customer_id, told_as, kind, direction, happened_at, employee, complaint_state)
            select distinct on ("interactionId") "interactionId", version, coalesce(a.root_id, "customerId"), a.id, kind,
              direction, "happenedAt", employee, "complaintState"
            from jsonb_to_recordset(cast(cast(:batch as text) as jsonb))
              as e("interactionId" uuid, version bigint, "customerId" uuid, kind text, direction text,
                   "happenedAt" timestamptz, employee text, "complaintState" text)
            left join alias a on a.id = e."customerId"
            order by "interactionId", version desc
            on conflict (interaction_id) do update
            set version = excluded.version, kind = excluded.kind,
                direction = excluded.direction, happened_at = excluded.happened_at, employee = excluded.employee,
                complaint_state = excluded.complaint_state
            where interaction_fact.version < excluded.version""");

    private static final FactStatement SATISFACTIONS = new FactStatement(
            Set.of(TYPE + "satisfaction-recorded.v1"),
            FactGroup.SATISFACTION,
            EventRows.of("satisfactionId", "customerId", "partyId", "role", "score")
                    .times("measuredAt"),
            """
            insert into satisfaction_measure (satisfaction_id, customer_id, told_as, party_id, role, score, measured_at)
            select "satisfactionId", coalesce(a.root_id, "customerId"), a.id, "partyId", role, score, "measuredAt"
            from jsonb_to_recordset(cast(cast(:batch as text) as jsonb))
              as e("satisfactionId" uuid, "customerId" uuid, "partyId" uuid, role text, score int,
                   "measuredAt" timestamptz)
            left join alias a on a.id = e."customerId"
            order by "satisfactionId"
            on conflict do nothing""");

    private static final FactStatement MANAGERS = new FactStatement(
            Set.of(TYPE + "account-manager-changed.v1"),
            FactGroup.MANAGER,
            EventRows.of("assignmentId", "customerId", "accountManager").times("from"),
            """
            insert into account_manager_fact (assignment_id, customer_id, told_as, account_manager, from_at)
            select "assignmentId", coalesce(a.root_id, "customerId"), a.id, "accountManager", "from"
            from jsonb_to_recordset(cast(cast(:batch as text) as jsonb))
              as e("assignmentId" uuid, "customerId" uuid, "accountManager" text, "from" timestamptz)
            left join alias a on a.id = e."customerId"
            order by "assignmentId"
            on conflict do nothing""");

    private static final FactStatement PURCHASE_LINES = new FactStatement(
            Set.of(TYPE + "purchase-recorded.v1"),
            FactGroup.PURCHASES,
            EventRows.of("purchaseId", "customerId", "currency", "lines").times("purchasedAt"),
            """
            insert into purchase_line_fact
              (purchase_id, product_line, customer_id, told_as, purchased_at, currency, quantity, amount)
            select "purchaseId", l."productLine", coalesce(a.root_id, "customerId"), a.id, "purchasedAt", currency,
              sum(l.quantity), sum(l.amount)
            from jsonb_to_recordset(cast(cast(:batch as text) as jsonb))
              as e("purchaseId" uuid, "customerId" uuid, "purchasedAt" timestamptz, currency text, lines jsonb)
            cross join jsonb_to_recordset(lines) as l("productLine" text, quantity numeric, amount numeric)
            left join alias a on a.id = e."customerId"
            where l."productLine" is not null
            group by "purchaseId", l."productLine", a.root_id, a.id, "customerId", "purchasedAt", currency
            order by "purchaseId", l."productLine"
            on conflict do nothing""",
            CustomerFacts::namesProductLine);

    static final List<FactStatement> ALL = List.of(
            INTERACTIONS,
            SATISFACTIONS,
            MANAGERS,
            PURCHASE_LINES,
            DiscountFacts.GIVEN,
            DiscountFacts.RETURNED,
            gifts(GIFT_GIVEN, false),
            gifts(GIFT_RETURNED, true),
            CampaignFacts.EXITS_OPENED,
            CampaignFacts.EXITS_CLOSED,
            CampaignFacts.PROSPECTS_CAPTURED,
            CampaignFacts.PROSPECTS_CONVERTED);

    private CustomerFacts() {}

    private static boolean namesProductLine(JsonNode purchase) {
        for (JsonNode line : purchase.path("lines")) {
            if (line.hasNonNull("productLine")) {
                return true;
            }
        }
        return false;
    }

    private static FactStatement gifts(String type, boolean returned) {
        return new FactStatement(
                Set.of(type),
                FactGroup.GIFTS,
                EventRows.of(
                        "giftId",
                        "version",
                        "customerId",
                        "giver",
                        "kind",
                        "amount",
                        "currency",
                        "value",
                        "valueCurrency",
                        "givenOn"),
                """
                insert into gift_fact (gift_id, version, customer_id, told_as, giver, kind, amount, currency, value,
                  value_currency, given_on, returned)
                select distinct on ("giftId") "giftId", version, coalesce(a.root_id, "customerId"), a.id, giver, kind, amount,
                  currency, value, "valueCurrency", "givenOn", %s
                from jsonb_to_recordset(cast(cast(:batch as text) as jsonb))
                  as e("giftId" uuid, version bigint, "customerId" uuid, giver text, kind text, amount numeric,
                       currency text, value numeric, "valueCurrency" text, "givenOn" date)
                left join alias a on a.id = e."customerId"
                order by "giftId", version desc
                on conflict (gift_id) do update
                set version = excluded.version, giver = excluded.giver,
                    kind = excluded.kind, amount = excluded.amount, currency = excluded.currency,
                    value = excluded.value, value_currency = excluded.value_currency, given_on = excluded.given_on,
                    returned = excluded.returned
                where gift_fact.version < excluded.version""".formatted(returned));
    }
}
