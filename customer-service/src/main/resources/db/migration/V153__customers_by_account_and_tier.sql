-- Customers are listed by their account's manager (account_assignment_of_manager), by level and by tier, in order of id.

-- C9: whose level it is or was; the newest of a customer holds, and few are ever set.
create index relationship_level_by_level on relationship_level (level, customer_id, since, id);

-- S1: the tier that a customer has now, of all that it ever had. As those, it may be told before its customer.
create table current_account_tier (
    customer_id uuid        primary key,
    tier        varchar(20) not null,
    version     bigint      not null,
    as_of       timestamptz not null
);
insert into current_account_tier
  select distinct on (customer_id) customer_id, tier, version, as_of from account_tier
  order by customer_id, as_of desc, version desc;
create index current_account_tier_of_tier on current_account_tier (tier, customer_id);
