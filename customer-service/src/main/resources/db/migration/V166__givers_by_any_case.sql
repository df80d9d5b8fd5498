-- C12: a giver who is written in other case, width or with blanks around is the same giver. GiverKey makes the same keys.
alter table gift add column giver_key varchar(800) not null
    generated always as (lower(btrim(normalize(giver, NFKC)))) stored;
drop index gift_of_giver;
create index gift_of_giver on gift (giver_owner, giver_key, id desc);
drop index gift_spent_by_giver;
create index gift_spent_by_giver on gift (allowance_year, giver_owner, giver_key) include (value)
    where state in ('PENDING_APPROVAL', 'APPROVED', 'GIVEN_UNAPPROVED', 'GIVEN');
