package dev.guanxi.segmentation.activity;

import dev.guanxi.platform.event.EventRows;
import java.util.List;
import java.util.Set;

/** What visit-planner-service and loyalty-service tell, and what this service itself announces of tiers. */
final class OtherServicesFacts {

    private static final FactStatement VISITS = new FactStatement(
            Set.of("dev.guanxi.visit.visit-reported.v1"),
            FactGroup.VISITS,
            EventRows.of("reportId", "appointmentId", "customerId", "accountManager", "purposesReached", "outcome")
                    .times("visitedAt", "reportedAt"),
            """
            insert into visit_fact (report_id, appointment_id, customer_id, told_as, account_manager, visited_at,
              purposes, outcome, reported_at)
            select "reportId", "appointmentId", coalesce(a.root_id, "customerId"), a.id, "accountManager", "visitedAt",
              jsonb_array_length("purposesReached"), outcome, "reportedAt"
            from jsonb_to_recordset(cast(cast(:batch as text) as jsonb))
              as e("reportId" uuid, "appointmentId" uuid, "customerId" uuid, "accountManager" text,
                   "visitedAt" timestamptz, "purposesReached" jsonb, outcome text, "reportedAt" timestamptz)
            left join alias a on a.id = e."customerId"
            order by "reportId"
            on conflict do nothing""");

    private static final FactStatement APPOINTMENTS = new FactStatement(
            Set.of("dev.guanxi.visit.appointment-changed.v1"),
            FactGroup.VISITS,
            EventRows.of("appointmentId", "version", "customerId", "accountManager", "state")
                    .times("startsAt", "endsAt"),
            """
            insert into appointment_fact
              (appointment_id, version, customer_id, told_as, account_manager, state, starts_at, ends_at)
            select distinct on ("appointmentId") "appointmentId", version, coalesce(a.root_id, "customerId"), a.id,
              "accountManager", state, "startsAt", "endsAt"
            from jsonb_to_recordset(cast(cast(:batch as text) as jsonb))
              as e("appointmentId" uuid, version bigint, "customerId" uuid, "accountManager" text, state text,
                   "startsAt" timestamptz, "endsAt" timestamptz)
            left join alias a on a.id = e."customerId"
            order by "appointmentId", version desc
            on conflict (appointment_id) do update
            set version = excluded.version,
                account_manager = excluded.account_manager, state = excluded.state, starts_at = excluded.starts_at,
                ends_at = excluded.ends_at
            where appointment_fact.version < excluded.version""");

    private static final FactStatement POINTS = new FactStatement(
            Set.of("dev.guanxi.loyalty.points-posted.v1"),
            FactGroup.POINTS,
            EventRows.of("entryId", "programId", "customerId", "kind", "points").times("effectiveAt"),
            """
            insert into points_fact (entry_id, program_id, customer_id, told_as, kind, points, effective_at)
            select "entryId", "programId", coalesce(a.root_id, "customerId"), a.id, kind, points, "effectiveAt"
            from jsonb_to_recordset(cast(cast(:batch as text) as jsonb))
              as e("entryId" uuid, "programId" uuid, "customerId" uuid, kind text, points bigint,
                   "effectiveAt" timestamptz)
            left join alias a on a.id = e."customerId"
            order by "entryId"
            on conflict do nothing""");

    private static final FactStatement CLUBS = new FactStatement(
            Set.of("dev.guanxi.loyalty.club-membership-changed.v1"),
            FactGroup.CLUBS,
            EventRows.of("clubId", "customerId", "version", "state", "amount", "currency")
                    .times("since"),
            """
            insert into club_membership_fact (customer_id, club_id, version, state, since, amount, currency)
            select distinct on ("customerId", "clubId") "customerId", "clubId", version, state, since, amount, currency
            from jsonb_to_recordset(cast(cast(:batch as text) as jsonb))
              as e("customerId" uuid, "clubId" uuid, version bigint, state text, since timestamptz, amount numeric,
                   currency text)
            order by "customerId", "clubId", version desc
            on conflict (customer_id, club_id) do update
            set version = excluded.version, state = excluded.state, since = excluded.since, amount = excluded.amount,
                currency = excluded.currency
            where club_membership_fact.version < excluded.version""");

    private static final FactStatement TIERS = new FactStatement(
            Set.of("dev.guanxi.segmentation.account-tier-changed.v1"),
            FactGroup.TIER,
            EventRows.of("customerId", "version", "tier", "previousTier", "score")
                    .times("changedAt"),
            """
            insert into tier_standing (customer_id, version, tier, previous_tier, score, changed_at)
            select distinct on ("customerId") "customerId", version, tier, "previousTier", score, "changedAt"
            from jsonb_to_recordset(cast(cast(:batch as text) as jsonb))
              as e("customerId" uuid, version bigint, tier text, "previousTier" text, score numeric,
                   "changedAt" timestamptz)
            order by "customerId", version desc
            on conflict (customer_id) do update
            set version = excluded.version, tier = excluded.tier, previous_tier = excluded.previous_tier,
                score = excluded.score, changed_at = excluded.changed_at
            where tier_standing.version < excluded.version""");

    static final List<FactStatement> OF_VISITS = List.of(VISITS, APPOINTMENTS);
    static final List<FactStatement> OF_LOYALTY = List.of(POINTS, CLUBS);
    static final List<FactStatement> OF_TIERS = List.of(TIERS);

    private OtherServicesFacts() {}
}
