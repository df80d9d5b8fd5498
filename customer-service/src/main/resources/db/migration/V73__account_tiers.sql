-- S1: the tier of each customer from a day on, as segmentation-service told; every one that ever held. A tier may be told
-- before its customer, so nothing refers to one.
create table account_tier (
    customer_id uuid        not null,
    version     bigint      not null,
    tier        varchar(20) not null check (tier in ('KEY', 'ORDINARY', 'SMALL')),
    as_of       timestamptz not null,
    primary key (customer_id, version)
);
create index account_tier_as_of on account_tier (customer_id, as_of desc, version desc) include (tier);
