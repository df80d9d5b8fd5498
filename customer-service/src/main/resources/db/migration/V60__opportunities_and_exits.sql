-- C15: customers who stop buying. A scan looks for silence in each customer's own rhythm.
create table exit_scan (
    id           uuid         primary key,
    as_of        timestamptz  not null,
    preview      boolean      not null,
    limits       json         not null,
    state        varchar(20)  not null,
    customers    bigint       not null default 0,
    silent       bigint       not null default 0,
    bought_since bigint       not null default 0,
    known        bigint       not null default 0,
    opened       bigint       not null default 0,
    failure      varchar(500),
    created_by   varchar(200) not null,
    created_at   timestamptz  not null,
    finished_at  timestamptz,
    -- Customers are looked at in order of id, up to this one so far.
    done_through uuid         not null default '00000000-0000-0000-0000-000000000000',
    lease_owner  uuid,
    lease_until  timestamptz
);
create index exit_scan_unfinished on exit_scan (id) where state = 'RUNNING';

-- Why a scan opened, or in a preview would open, a customer's case.
create table exit_scan_finding (
    scan_id          uuid          not null references exit_scan on delete cascade,
    customer_id      uuid          not null references customer,
    last_purchase_on date          not null,
    purchase_days    int           not null,
    median_gap       numeric(8, 1) not null,
    gap_spread       int           not null,
    allowed_days     int           not null,
    silent_days      int           not null,
    primary key (scan_id, customer_id)
);
create index exit_scan_finding_of_customer on exit_scan_finding (customer_id);

create table exit_case (
    id               uuid           primary key,
    version          bigint         not null,
    customer_id      uuid           not null references customer,
    dealer_id        uuid,
    detection        varchar(20)    not null,
    scan_id          uuid           references exit_scan,
    state            varchar(20)    not null,
    reason           varchar(20)    not null,
    competitor       varchar(100),
    value_lost       numeric(24, 4),
    currency         varchar(3),
    value_stated     boolean        not null,
    owner            varchar(200),
    win_back_by      date,
    attempts         jsonb          not null,
    outcome          varchar(1000),
    purchase_id      uuid,
    last_purchase_at timestamptz,
    opened_at        timestamptz    not null,
    closed_at        timestamptz,
    changed_at       timestamptz    not null,
    check ((value_lost is null) = (currency is null))
);
-- One open case per customer, however many report or find it.
create unique index exit_case_open on exit_case (customer_id) where state = 'OPEN';
create index exit_case_of_customer on exit_case (customer_id, id desc);
create index exit_case_of_dealer on exit_case (dealer_id, id desc) where dealer_id is not null;
create index exit_case_by_state on exit_case (state, id desc);
create index exit_case_by_reason on exit_case (reason, id desc);
create index exit_case_by_owner on exit_case (owner, id desc) where owner is not null;
create index exit_case_win_back on exit_case (win_back_by) where win_back_by is not null;
create index exit_case_opened on exit_case (opened_at);
create index exit_case_of_scan on exit_case (scan_id) where scan_id is not null;

-- C14: what is sold, and the deals about it.
create table product (
    name     varchar(100)   primary key,
    series   varchar(60)    not null,
    price    numeric(13, 4) not null check (price >= 0),
    currency varchar(3)     not null
);
-- Suggests the nearest name for one that is not known.
create index product_name_nearest on product using gist (name gist_trgm_ops);

create table opportunity (
    id                uuid           primary key,
    version           bigint         not null,
    customer_id       uuid           not null references customer,
    dealer_id         uuid,
    system            varchar(60),
    reference         varchar(100),
    fingerprint       varchar(64),
    product           varchar(100)   references product,
    product_line      varchar(60)    not null,
    amount            numeric(24, 4) not null check (amount >= 0),
    currency          varchar(3)     not null,
    stage             varchar(20)    not null,
    chance            int            not null check (chance between 0 and 100),
    chance_stated     boolean        not null,
    competitor        varchar(100),
    expected_close_on date,
    owner             varchar(200),
    region            varchar(100),
    stage_reason      varchar(500),
    opened_on         date           not null,
    closed_on         date           check (closed_on >= opened_on),
    recorded_at       timestamptz    not null,
    changed_at        timestamptz    not null,
    check ((system is null) = (reference is null)),
    check ((closed_on is not null) = (stage in ('WON', 'LOST')))
);
create unique index opportunity_reference on opportunity (dealer_id, system, reference) nulls not distinct
    where reference is not null;
create index opportunity_of_customer on opportunity (customer_id, id desc);
create index opportunity_of_dealer on opportunity (dealer_id, id desc) where dealer_id is not null;
create index opportunity_by_stage on opportunity (stage, id desc);
create index opportunity_by_owner on opportunity (owner, id desc) where owner is not null;
create index opportunity_by_region on opportunity (region, id desc) where region is not null;
create index opportunity_by_product on opportunity (product, id desc) where product is not null;
create index opportunity_expected on opportunity (expected_close_on) where expected_close_on is not null;
create index opportunity_opened on opportunity (opened_on);
