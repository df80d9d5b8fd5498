-- C15, C5: what a lost customer paid like, as far as its case says, and the prospect that it returns as, once for each case.
alter table exit_case add credit_record varchar(20);
alter table prospect add exit_case_id uuid;
create unique index prospect_of_exit_case on prospect (exit_case_id) where exit_case_id is not null;
