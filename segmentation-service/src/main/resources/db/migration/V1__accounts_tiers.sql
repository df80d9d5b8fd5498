-- What customer-service's events tell. Purchases may arrive before their customer.
create table account (
    customer_id   uuid        primary key,
    version       bigint      not null,
    name          text        not null,
    kind          varchar(20) not null,
    origin        varchar(20) not null,
    position      varchar(20) not null,
    state         varchar(20) not null,
    dealer_id     uuid,
    registered_at timestamptz not null,
    changed_at    timestamptz not null
);

create table purchase_fact (
    purchase_id  uuid           primary key,
    customer_id  uuid           not null,
    purchased_at timestamptz    not null,
    currency     varchar(3)     not null,
    total        numeric(24, 4) not null check (total >= 0)
);
create index purchase_fact_of_customer on purchase_fact (customer_id, purchased_at);

create table return_fact (
    return_id   uuid           primary key,
    customer_id uuid           not null,
    returned_at timestamptz    not null,
    currency    varchar(3)     not null,
    total       numeric(24, 4) not null check (total >= 0)
);
create index return_fact_of_customer on return_fact (customer_id, returned_at);

-- S2: weights, quotas, shares and margin by version; a run names the one it used.
create table tier_model (
    version    int         primary key,
    definition jsonb       not null,
    created_at timestamptz not null
);

-- S3: an effective run decides the tiers from its as-of day on, until the next one's; those it overrides are marked.
create table tier_run (
    id            uuid        primary key,
    preview       boolean     not null,
    as_of         timestamptz not null,
    model_version int         not null references tier_model,
    state         varchar(10) not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    requested_by  text        not null,
    started_at    timestamptz not null,
    heartbeat_at  timestamptz not null,
    finished_at   timestamptz,
    superseded_by uuid        references tier_run,
    failure       text,
    -- what accounts were compared with, for explanations afterwards
    population    jsonb,
    result        jsonb
);
create unique index tier_run_one_at_a_time on tier_run (state) where state = 'RUNNING';
create unique index tier_run_in_effect on tier_run (as_of)
    where state = 'DONE' and not preview and superseded_by is null;

-- One account in one run. Of a preview only those who move are kept.
create table tier_assignment (
    run_id           uuid           not null references tier_run,
    customer_id      uuid           not null,
    tier             varchar(10)    not null,
    previous_tier    varchar(10),
    -- grows by one whenever the account's tier changes, or the day from which it holds moves back
    version          bigint         not null,
    score            numeric(5, 2)  not null,
    rank             int            not null,
    net_revenue      numeric(24, 4) not null,
    -- what the score was computed from, and points and raw figure of each part
    trade            jsonb          not null,
    parts            jsonb          not null,
    primary key (run_id, customer_id)
);
create index tier_assignment_by_rank on tier_assignment (run_id, rank);
create index tier_assignment_by_tier on tier_assignment (run_id, tier, rank);
create index tier_assignment_moves on tier_assignment (run_id, rank) where previous_tier is distinct from tier;

-- The trade of all accounts as one run sees it, so that what arrives meanwhile does not blur it. Only the one run that
-- is under way uses it; it need not survive a crash.
create unlogged table tier_input (
    customer_id      uuid           primary key,
    registered_at    timestamptz    not null,
    previous_tier    varchar(10),
    previous_version bigint,
    purchases        int            not null,
    purchase_days    int            not null,
    gross            numeric(24, 4) not null,
    returned         numeric(24, 4) not null,
    first_purchase   timestamptz,
    last_purchase    timestamptz,
    recent_revenue   numeric(24, 4) not null,
    earlier_revenue  numeric(24, 4) not null
);
