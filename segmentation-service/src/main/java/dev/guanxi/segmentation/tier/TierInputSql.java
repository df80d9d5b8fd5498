package dev.guanxi.segmentation.tier;

/** The statement that gathers what accounts are scored by. */
final class TierInputSql {

    /**
     * Parameters: {@code currency}, {@code asOf}, {@code recent} and {@code earlier} (beginnings of the two half years),
     * {@code exits} (cases opened before are forgotten), {@code stale} (ratings from before are), {@code now} (overrides
     * that hold). Ten places are marked to be narrowed down to one account.
     */
    private static final String SELECT = """
            select a.customer_id, a.registered_at,
              case when c.version > t.version or t.version is null then c.tier else t.tier end,
              greatest(t.version, c.version),
              coalesce(p.purchases, 0), coalesce(p.days, 0), coalesce(p.total, 0), coalesce(r.returns, 0),
              coalesce(r.total, 0), p.first, p.last,
              coalesce(p.recent, 0) - coalesce(r.recent, 0), coalesce(p.earlier, 0) - coalesce(r.earlier, 0),
              cast(s.satisfaction as numeric(3, 2)), coalesce(e.competitor, 0), coalesce(e.other, 0),
              coalesce(l.lines, 0), g.ratings, o.tier, case when c.version > t.version then c.effective_at end
            from account a
            left join (
              select customer_id, count(*) as purchases, count(distinct date(purchased_at at time zone 'UTC')) as days,
                sum(total) as total, min(purchased_at) as first, max(purchased_at) as last,
                sum(total) filter (where purchased_at > :recent) as recent,
                sum(total) filter (where purchased_at <= :recent and purchased_at > :earlier) as earlier
              from purchase_fact where currency = :currency and purchased_at <= :asOf and $some group by customer_id
            ) p on p.customer_id = a.customer_id
            left join (
              select customer_id, count(*) as returns, sum(total) as total,
                sum(total) filter (where returned_at > :recent) as recent,
                sum(total) filter (where returned_at <= :recent and returned_at > :earlier) as earlier
              from return_fact where currency = :currency and returned_at <= :asOf and $some group by customer_id
            ) r on r.customer_id = a.customer_id
            left join (
              select customer_id, avg(score) as satisfaction from (
                select distinct on (customer_id, party_id) customer_id, score from satisfaction_measure
                where measured_at <= :asOf and $some
                order by customer_id, party_id, measured_at desc, satisfaction_id desc
              ) newest group by customer_id
            ) s on s.customer_id = a.customer_id
            left join (
              select customer_id, count(*) filter (where lost) as competitor, count(*) filter (where not lost) as other
              from (
                select customer_id, reason = 'COMPETITOR'
                  and not coalesce(state = 'WON_BACK' and closed_at <= :asOf, false) as lost
                from exit_case_fact where opened_at <= :asOf and opened_at > :exits and $some
              ) cases group by customer_id
            ) e on e.customer_id = a.customer_id
            left join (
              select customer_id, count(distinct product_line) as lines from purchase_line_fact
              where purchased_at <= :asOf and $some group by customer_id
            ) l on l.customer_id = a.customer_id
            left join (
              select customer_id, string_agg(subject || '=' || points || case
                when valid_from <= :stale or valid_until <= :asOf then '!' else '' end, ' ') as ratings
              from (
                select distinct on (customer_id, subject) customer_id, subject, points, valid_from, valid_until
                from rating where valid_from <= :asOf and $some
                order by customer_id, subject, valid_from desc, recorded_at desc
              ) newest group by customer_id
            ) g on g.customer_id = a.customer_id
            left join tier_override o on o.customer_id = a.customer_id and o.ended_at is null and o.until > :now
            left join (
              select distinct on (customer_id) customer_id, tier, version, effective_at from tier_change
              where $some order by customer_id, version desc
            ) c on c.customer_id = a.customer_id
            left join tier_assignment t on t.customer_id = a.customer_id and t.run_id = (
              select id from tier_run where state = 'DONE' and not preview and superseded_by is null
              order by as_of desc limit 1)
            where $account""";

    private static final String OWN = "customer_id = asked.customer";

    static final String OF_ALL = SELECT.replace("$some", "true").replace("$account", "true");

    /** Each account with the times of its own, in the columns of {@code tier_input}: parameters {@code asked} (a JSON array), {@code currency} and {@code now}. */
    static final String OF_EACH = """
            select evidence.* from jsonb_to_recordset(cast(cast(:asked as text) as jsonb))
              as asked(customer uuid, as_of timestamptz, recent timestamptz, earlier timestamptz, exits timestamptz,
                       stale timestamptz)
            cross join lateral (""" + ofOwnTime(SELECT) + """
            ) evidence (customer_id, registered_at, previous_tier, previous_version, purchases, purchase_days, gross, returns,
              returned, first_purchase, last_purchase, recent_revenue, earlier_revenue, satisfaction, competitor_exits,
              other_exits, product_lines, ratings, overridden, changed_at)""";

    private TierInputSql() {}

    private static String ofOwnTime(String select) {
        return select.replace("$some", OWN)
                .replace("$account", "a." + OWN)
                .replace(":asOf", "asked.as_of")
                .replaceAll(":(recent|earlier|exits|stale)", "asked.$1");
    }
}
