-- C10, C16: a timeline tells of solicitations, follow-ups, signing dealers and support teams too, each from an index on customer
-- and time; captures and greetings have theirs.
create index gift_solicitation_of_customer_by_day
    on gift_solicitation (customer_id, utc_midnight(asked_on) desc, id desc);
create index account_assignment_of_signers on account_assignment (customer_id, from_at desc, id desc)
    where function = 'SIGNING_DEALER';
create index account_assignment_of_members on account_assignment (customer_id, from_at desc, id desc)
    where function not in ('ACCOUNT_MANAGER', 'SIGNING_DEALER');
create index account_assignment_of_leavers on account_assignment (customer_id, until_at desc, id desc)
    where function not in ('ACCOUNT_MANAGER', 'SIGNING_DEALER') and until_at is not null;
drop index prospect_follow_up_of_customer;
create index prospect_follow_up_of_customer on prospect_follow_up (customer_id, done_at desc, id desc);
