-- A run writes a row for each account: much of its time went into an index that only lists without a tier read, and
-- into looking up the run once for each row. Those lists merge the three tiers by tier_assignment_by_current_tier.
drop index tier_assignment_by_rank;
alter table tier_assignment drop constraint tier_assignment_run_id_fkey;
