-- Lists of accounts by the tier of an earlier time look for those that changed since.
create index tier_change_after_run on tier_change (run_id, effective_at);
