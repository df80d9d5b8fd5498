package dev.guanxi.segmentation.tier;

/** The statement that gathers what accounts are scored by. */
final class TierInputSql {

    /**
     * Parameters: {@code currency}, {@code asOf}, {@code recent} and {@code earlier} (beginnings of the two half years),
     * {@code exits} (cases opened before are forgotten), {@code stale} (ratings from before are), {@code now} (overrides
     * that hold). What was told of an account last counts where the run in effect does not know it, because it was merged
     * into another then. A case that goes on in another counts there alone, a withdrawn one nowhere. Eleven places are marked to be narrowed down to
     * some accounts.
     */
    private static final String SELECT = """
            select a.customer_id, a.registered_at,
              case when c.version > t.version then c.tier else coalesce(t.tier, c.tier, s.tier) end as previous_tier,
              coalesce(greatest(t.version, c.version), s.version) as previous_version,
              case when c.version > t.version then c.effective_at end as changed_at, o.tier as overridden,
              coalesce(p.purchases, 0) as purchases, coalesce(p.days, 0) as purchase_days,
              coalesce(p.total, 0) as gross, coalesce(r.returns, 0) as returns, coalesce(r.total, 0) as returned,
              p.first as first_purchase, p.last as last_purchase,
              coalesce(p.recent, 0) - coalesce(r.recent, 0) as recent_revenue,
              coalesce(p.earlier, 0) - coalesce(r.earlier, 0) as earlier_revenue,
              cast(m.satisfaction as numeric(3, 2)) as satisfaction, coalesce(e.competitor, 0) as competitor_exits,
              coalesce(e.other, 0) as other_exits, coalesce(l.lines, 0) as product_lines, g.ratings
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
            ) m on m.customer_id = a.customer_id
            left join (
              select customer_id, count(*) filter (where lost) as competitor, count(*) filter (where not lost) as other
              from (
                select customer_id, reason = 'COMPETITOR'
                  and not coalesce(state = 'WON_BACK' and closed_at <= :asOf, false) as lost
                from exit_case_fact
                where opened_at <= :asOf and opened_at > :exits and state not in ('MERGED', 'WITHDRAWN') and $some
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
            left join (
              select customer_id, tier, version from tier_assignment where run_id = $current and $some
            ) t on t.customer_id = a.customer_id
            left join tier_standing s on s.customer_id = a.customer_id
            where $account""".replace("$current", TierRunReader.CURRENT);

    private static final String COLUMNS = """
            select customer_id, registered_at, previous_tier, previous_version, changed_at, overridden, purchases, gross, returns,
              returned, %s as evidence
            from (%s) gathered""";

    private static final String IN_RANGE = "customer_id > :after and customer_id <= :last";
    private static final String OWN = "customer_id = asked.customer";

    /** The accounts of an {@link AccountRange} in the columns of {@code tier_input}: parameters {@code after} and {@code last}, too. */
    static final String OF_RANGE = columns(
            SELECT.replace("$some", IN_RANGE).replace("$account", "a.customer_id > :after and a.customer_id <= :last"));

    /** Each account with the times of its own, in the same columns: parameters {@code asked} (a JSON array), {@code currency} and {@code now}. */
    static final String OF_EACH = """
            select evidence.* from jsonb_to_recordset(cast(cast(:asked as text) as jsonb))
              as asked(customer uuid, as_of timestamptz, recent timestamptz, earlier timestamptz, exits timestamptz,
                       stale timestamptz)
            cross join lateral (%s) evidence""".formatted(columns(ofOwnTime(SELECT)));

    private TierInputSql() {}

    private static String columns(String gathered) {
        return COLUMNS.formatted(TierInputText.EVIDENCE, gathered);
    }

    private static String ofOwnTime(String select) {
        return select.replace("$some", OWN)
                .replace("$account", "a." + OWN)
                .replace(":asOf", "asked.as_of")
                .replaceAll(":(recent|earlier|exits|stale)", "asked.$1");
    }
}
