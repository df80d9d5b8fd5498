package dev.guanxi.segmentation.activity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.event.EventRows;
import java.util.Set;

/** What purchases were reduced by, where customer-service tells list prices (S9), and the pieces of them that came back. */
final class DiscountFacts {

    private static final String TYPE = "dev.guanxi.customer.";

    static final FactStatement GIVEN = new FactStatement(
            Set.of(TYPE + "purchase-recorded.v1"),
            FactGroup.PURCHASES,
            EventRows.of("purchaseId", "customerId", "currency", "lines").times("purchasedAt"),
            """
            insert into discount_fact (purchase_id, line, customer_id, told_as, purchased_at, currency, product_line,
              quantity, amount, per_piece)
            select "purchaseId", l.number, coalesce(a.root_id, "customerId"), a.id, "purchasedAt", currency,
              l."productLine", l.quantity, l.amount, greatest(l."listPrice" - l."unitPrice", 0)
            from jsonb_to_recordset(cast(cast(:batch as text) as jsonb))
              as e("purchaseId" uuid, "customerId" uuid, "purchasedAt" timestamptz, currency text, lines jsonb)
            cross join jsonb_to_recordset(lines) as l(number int, "productLine" text, quantity int, amount numeric,
              "unitPrice" numeric, "listPrice" numeric)
            left join alias a on a.id = e."customerId"
            where l."listPrice" is not null
            order by "purchaseId", l.number
            on conflict do nothing""",
            purchase -> names(purchase, "listPrice"));

    static final FactStatement RETURNED = new FactStatement(
            Set.of(TYPE + "purchase-returned.v1"),
            FactGroup.PURCHASES,
            EventRows.of("returnId", "lines").times("returnedAt"),
            """
            insert into returned_piece_fact (return_id, purchase_id, line, returned_at, quantity)
            select "returnId", l."purchaseId", l."purchaseLine", "returnedAt", sum(l.quantity)
            from jsonb_to_recordset(cast(cast(:batch as text) as jsonb))
              as e("returnId" uuid, "returnedAt" timestamptz, lines jsonb)
            cross join jsonb_to_recordset(lines) as l("purchaseId" uuid, "purchaseLine" int, quantity int)
            where l."purchaseId" is not null and l."purchaseLine" is not null
            group by "returnId", l."purchaseId", l."purchaseLine", "returnedAt"
            order by "returnId", l."purchaseId", l."purchaseLine"
            on conflict do nothing""",
            returned -> names(returned, "purchaseId"));

    private DiscountFacts() {}

    private static boolean names(JsonNode trade, String field) {
        for (JsonNode line : trade.path("lines")) {
            if (line.hasNonNull(field)) {
                return true;
            }
        }
        return false;
    }
}
