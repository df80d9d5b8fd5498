package dev.guanxi.segmentation.investment;

/** The statements that sum up efforts and trade. */
final class EffortSql {

    /** What one unit of a currency is worth in that of the cost rates, which is among them. */
    static final String RATE = """
            rate as (
              select key as currency, cast(value as numeric) as value
              from jsonb_each_text(cast(cast(:rates as text) as jsonb)))""";

    /**
     * One row for each thing that happened; {@code %s} narrows it to one customer. A gift that customer-service valued in
     * this currency has the rate of its own day. What comes back takes back the margin that its product line earned: by its
     * line where a list price was told, else by the average piece of the purchase's other lines of known product lines, for
     * which of them came back is not kept.
     */
    static final String EFFORTS = "with " + RATE + """
            , effort as (
              select v.customer_id, 1 as visits, case when a.appointment_id is null then 1 else 0 end as unknown,
                coalesce(extract(epoch from a.ends_at - a.starts_at) / 60, 0) as minutes, 0 as interactions, 0 as gifts,
                0.0 as gift_value, 0.0 as net, 0.0 as margin, 0.0 as lines, 0 as excluded, 0.0 as discounts,
                0.0 as unlisted, 0 as converted
              from visit_fact v left join appointment_fact a on a.appointment_id = v.appointment_id
              where v.visited_at >= :from and v.visited_at < :until %1$s
              union all
              select v.customer_id, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0
              from interaction_fact v where v.happened_at >= :from and v.happened_at < :until %1$s
              union all
              select v.customer_id, 0, 0, 0, 0, 1, coalesce(g.value, 0), 0, 0, 0,
                case when g.value is null then 1 else 0 end, 0, 0,
                case when g.value is null or v.currency = :currency then 0 else 1 end
              from gift_fact v
              left join rate p on p.currency = v.currency
              left join rate q on q.currency = v.value_currency
              cross join lateral (
                select case when v.value_currency = :currency and v.currency <> :currency then v.value
                            else coalesce(v.amount * p.value, v.value * q.value) end as value) g
              where not v.returned and v.given_on >= :firstDay and v.given_on < :endDay %1$s
              union all
              select v.customer_id, 0, 0, 0, 0, 0, 0, coalesce(v.total * k.value, 0), 0, 0,
                case when k.value is null then 1 else 0 end, 0, coalesce(v.total * k.value, 0),
                case when k.value is null or v.currency = :currency then 0 else 1 end
              from purchase_fact v left join rate k on k.currency = v.currency
              where v.purchased_at >= :from and v.purchased_at < :until %1$s
              union all
              select v.customer_id, 0, 0, 0, 0, 0, 0, coalesce(-v.total * k.value, 0), 0, 0,
                case when k.value is null then 1 else 0 end, 0, 0,
                case when k.value is null or v.currency = :currency then 0 else 1 end
              from return_fact v left join rate k on k.currency = v.currency
              where v.returned_at >= :from and v.returned_at < :until %1$s
              union all
              select v.customer_id, 0, 0, 0, 0, 0, 0, 0,
                v.amount * k.value * (cast(line.value as numeric) - :margin) / 100, v.amount * k.value, 0, 0, 0, 0
              from purchase_line_fact v
              join rate k on k.currency = v.currency
              join jsonb_each_text(cast(cast(:margins as text) as jsonb)) as line(key, value)
                on line.key = v.product_line
              where v.purchased_at >= :from and v.purchased_at < :until %1$s
              union all
              select v.customer_id, 0, 0, 0, 0, 0, 0, 0,
                v.per_piece * v.quantity * k.value * (coalesce(cast(line.value as numeric), :margin) - :margin) / 100,
                0, 0, v.per_piece * v.quantity * k.value, -v.amount * k.value, 0
              from discount_fact v
              join rate k on k.currency = v.currency
              left join jsonb_each_text(cast(cast(:margins as text) as jsonb)) as line(key, value)
                on line.key = v.product_line
              where v.purchased_at >= :from and v.purchased_at < :until %1$s
              union all
              select v.customer_id, 0, 0, 0, 0, 0, 0, 0,
                -(v.per_piece + v.amount / v.quantity) * r.quantity * k.value
                  * (coalesce(cast(line.value as numeric), :margin) - :margin) / 100,
                case when line.value is null then 0 else -v.amount * r.quantity / v.quantity * k.value end, 0,
                -v.per_piece * r.quantity * k.value, 0, 0
              from returned_piece_fact r
              join discount_fact v on v.purchase_id = r.purchase_id and v.line = r.line
              join rate k on k.currency = v.currency
              left join jsonb_each_text(cast(cast(:margins as text) as jsonb)) as line(key, value)
                on line.key = v.product_line
              where r.returned_at >= :from and r.returned_at < :until %1$s
              union all
              select u.customer_id, 0, 0, 0, 0, 0, 0, 0, -u.surplus * least(u.returned, u.pieces) / u.pieces,
                -u.amount * least(u.returned, u.pieces) / u.pieces, 0, 0, 0, 0
              from (
                select v.customer_id, r.returned, sum(v.quantity - coalesce(d.quantity, 0)) as pieces,
                  sum((v.amount - coalesce(d.amount, 0)) * k.value
                    * (coalesce(cast(line.value as numeric), :margin) - :margin) / 100) as surplus,
                  sum(case when line.value is null then 0 else (v.amount - coalesce(d.amount, 0)) * k.value end)
                    as amount
                from (
                  select r.purchase_id, sum(r.quantity) as returned from returned_piece_fact r
                  where r.returned_at >= :from and r.returned_at < :until and not exists (
                    select from discount_fact d where d.purchase_id = r.purchase_id and d.line = r.line)
                  group by r.purchase_id
                ) r
                join purchase_line_fact v on v.purchase_id = r.purchase_id
                join rate k on k.currency = v.currency
                left join lateral (
                  select sum(quantity) as quantity, sum(amount) as amount from discount_fact
                  where purchase_id = v.purchase_id and product_line = v.product_line
                ) d on true
                left join jsonb_each_text(cast(cast(:margins as text) as jsonb)) as line(key, value)
                  on line.key = v.product_line
                where true %1$s
                group by v.purchase_id, v.customer_id, r.returned
              ) u where u.pieces > 0)
            """;

    static final String SUMS = """
            cast(coalesce(sum(visits), 0) as bigint), cast(coalesce(sum(unknown), 0) as bigint),
            cast(coalesce(round(sum(minutes)), 0) as bigint), cast(coalesce(sum(interactions), 0) as bigint),
            cast(coalesce(sum(gifts), 0) as bigint), coalesce(round(sum(gift_value), 4), 0),
            coalesce(round(sum(net), 4), 0), coalesce(sum(margin), 0), coalesce(round(sum(lines), 4), 0),
            cast(coalesce(sum(excluded), 0) as bigint), coalesce(round(sum(discounts), 4), 0),
            coalesce(sum(unlisted), 0), cast(coalesce(sum(converted), 0) as bigint)
            from effort e
            """;

    static final String STANDINGS = """
            left join tier_standing t on t.customer_id = e.customer_id
            left join lateral (select f.account_manager from account_manager_fact f
                               where f.customer_id = e.customer_id and f.from_at < :until
                               order by f.told_as is not null, f.from_at desc limit 1) as m on true
            """;

    private EffortSql() {}
}
