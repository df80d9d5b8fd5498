package dev.guanxi.visitplanner.due;

import dev.guanxi.platform.persistence.Conditions;

/**
 * Finds who is due in the database, because only it can sort hundreds of thousands of accounts and hand out a page.
 * {@link DueRule} judges what it finds; a test holds the two together.
 *
 * <p>The newest tier, visit and purchase stand in the account's own row. History is read only where they are newer than
 * the moment asked about.
 */
final class DueSql {

    /** One row per account that was known at :asOf, with all that the rule needs, and the SQL's own judgement. */
    private static final String JUDGED = """
            with fact as (
              select a.customer_id, a.name, a.state, a.registered_at, r.key_days, r.ordinary_days, r.small_days,
                own.days as own_days,
                case when a.tier_as_of is null or a.tier_as_of <= cast(:asOf as timestamptz) then a.tier else (
                  select t.tier from account_tier t
                  where t.customer_id = a.customer_id and t.as_of <= cast(:asOf as timestamptz)
                  order by t.version desc limit 1) end as tier,
                case when a.last_visit_at is null or a.last_visit_at <= cast(:asOf as timestamptz)
                  then a.last_visit_at else (
                  select max(v.starts_at) from appointment v
                  where v.customer_id = a.customer_id and v.state = 'KEPT'
                    and v.starts_at <= cast(:asOf as timestamptz)) end as last_visit,
                case when a.last_purchase_at is null or a.last_purchase_at <= cast(:asOf as timestamptz)
                  then a.last_purchase_at else (
                  select max(p.purchased_at) from purchase p
                  where p.customer_id = a.customer_id and p.purchased_at <= cast(:asOf as timestamptz)) end
                  as last_purchase
              from account a cross join tier_rhythm r left join customer_rhythm own using (customer_id)
              where a.version > 0
            ), open_appointment as (
              select distinct on (customer_id) customer_id, id as open_id, starts_at as open_at from appointment
              where starts_at > cast(:asOf as timestamptz) - interval '8 hours'
                and starts_at <= cast(:asOf as timestamptz) + interval '366 days'
                and ends_at > cast(:asOf as timestamptz)
                and (closed_at is null or closed_at > cast(:asOf as timestamptz))
                and (proposed_at <= cast(:asOf as timestamptz) or starts_at <= proposed_at)
              order by customer_id, starts_at
            ), counted as %s (
              select fact.*, open_id, open_at,
                coalesce(greatest(last_visit, last_purchase), registered_at) as baseline,
                coalesce(own_days, case tier when 'KEY' then key_days when 'ORDINARY' then ordinary_days
                  else small_days end) as days,
                case tier when 'KEY' then 1 when 'ORDINARY' then 2 when 'SMALL' then 3 else 4 end as tier_rank
              from fact left join open_appointment using (customer_id)
            ), judged as (
              select counted.*, baseline + make_interval(hours => days * 24) as due_at,
                round(extract(epoch from cast(:asOf as timestamptz) - baseline) / (days * 86400), 4) as ratio
              from counted where baseline <= cast(:asOf as timestamptz)
            )
            """;

    /**
     * Keeps conditions on computed columns, whose selectivity the planner cannot know, from making it compare every
     * account with every open appointment: 0.4 s instead of 8 s for one tier of 200,000 accounts.
     */
    private static final String OF_ALL = "materialized";

    /** Appointments that nobody has reported on are looked up for the accounts shown, not for all. */
    private static final String SHOWN = """
            )
            select customer_id, name, j.state, tier, registered_at, last_visit, last_purchase, open_id, open_at,
              missed.id, missed.starts_at, key_days, ordinary_days, small_days, own_days
            from shown j left join lateral (
              select id, starts_at from appointment x
              where x.customer_id = j.customer_id and x.ends_at <= cast(:asOf as timestamptz)
                and x.state in ('PROPOSED', 'CONFIRMED')
              order by starts_at desc limit 1) missed on true
            order by tier_rank, ratio desc, customer_id""";

    static final String ONE =
            JUDGED.formatted("") + ", shown as (select * from judged where customer_id = :customer\n" + SHOWN;

    static final String SUMMARY = JUDGED.formatted("") + """
            select tier, count(*),
              count(*) filter (where open_id is null and due_at <= cast(:asOf as timestamptz)),
              count(*) filter (where open_id is null and due_at > cast(:asOf as timestamptz)
                and due_at <= cast(:until as timestamptz)),
              count(*) filter (where open_id is null and due_at > cast(:until as timestamptz)),
              count(open_id)
            from judged group by tier, tier_rank order by tier_rank""";

    private DueSql() {}

    /** One page of those that meet the conditions, in order of priority. */
    static String page(Conditions where) {
        return JUDGED.formatted(OF_ALL) + ", shown as (select * from judged where " + where
                + " order by tier_rank, ratio desc, customer_id limit :limit\n" + SHOWN;
    }
}
