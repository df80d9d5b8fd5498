-- C7: no junk.

-- As it was written; what it is compared by is among the keys.
alter table customer add phone varchar(40);

-- How customers read when they are compared: written with the customer, in one transaction.
create table customer_match (
    customer_id uuid         primary key references customer,
    name        varchar(200) not null,
    fingerprint uuid         not null
);

-- Customers that have a key in common come to be compared. A key stands for what is equal and for whose customers they
-- are, so that dealers' customers never meet.
create table customer_match_key (
    key         bigint not null,
    customer_id uuid   not null references customer_match on delete cascade,
    primary key (key, customer_id)
);
create index customer_match_key_of_customer on customer_match_key (customer_id);

-- Scans of all customers; one at a time. Whoever works on one holds its lease; customers up to done_through are done.
create table duplicate_scan (
    id           uuid         primary key,
    state        varchar(20)  not null,
    requested_by varchar(200) not null,
    requested_at timestamptz  not null,
    finished_at  timestamptz,
    customers    bigint       not null default 0,
    compared     bigint       not null default 0,
    suspects     bigint       not null default 0,
    failure      varchar(500),
    done_through uuid         not null default '00000000-0000-0000-0000-000000000000',
    lease_owner  uuid,
    lease_until  timestamptz
);
create unique index duplicate_scan_running on duplicate_scan (state) where state = 'RUNNING';

-- Pairs to be looked at, and those that are known to be two: these are remembered until a record reads differently.
create table duplicate_suspect (
    id          uuid         primary key,
    version     bigint       not null,
    customer_id uuid         not null references customer,
    other_id    uuid         not null references customer,
    dealer_id   uuid,
    score       int          not null,
    agreements  varchar(500) not null,
    fingerprint uuid         not null,
    state       varchar(20)  not null,
    scan_id     uuid         not null,
    found_at    timestamptz  not null,
    reason      varchar(500),
    decided_by  varchar(200),
    decided_at  timestamptz,
    unique (customer_id, other_id),
    check (customer_id < other_id)
);
create index duplicate_suspect_of_other on duplicate_suspect (other_id);
create index duplicate_suspect_by_score on duplicate_suspect (state, score desc, id desc);
create index duplicate_suspect_of_dealer on duplicate_suspect (dealer_id, state, score desc, id desc)
    where dealer_id is not null;

-- Merges. The old id stands for customer_id as long as the merge is not undone; survivor_id is who survived this merge,
-- while customer_id follows when the survivor is merged itself.
create table customer_merge (
    id               uuid         primary key,
    version          bigint       not null,
    customer_id      uuid         not null references customer,
    survivor_id      uuid         not null,
    duplicate_id     uuid         not null,
    dealer_id        uuid,
    survivor_version bigint       not null,
    survivor_before  json         not null,
    duplicate_before json         not null,
    -- How many rows the survivor had in each table when both were one.
    rows_after       json         not null,
    merged_by        varchar(200) not null,
    merged_at        timestamptz  not null,
    undone_by        varchar(200),
    undone_at        timestamptz
);
create index customer_merge_of_customer on customer_merge (customer_id, id desc);
create unique index customer_merge_alias on customer_merge (duplicate_id) where undone_at is null;

-- What a merge moved (the key of each row) or put aside (the row), so that it can be undone.
create table customer_merge_row (
    merge_id   uuid        not null references customer_merge,
    table_name varchar(60) not null,
    content    jsonb       not null
);
create index customer_merge_row_of_merge on customer_merge_row (merge_id, table_name);
