-- Where an account is, as far as its address says; of accounts from before it shows with their next event.
alter table account
    add column country varchar(2),
    add column region text,
    add column city text;
