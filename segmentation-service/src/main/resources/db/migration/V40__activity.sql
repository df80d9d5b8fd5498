-- What happens with customers, as the events of all services tell it (S8, S9). Facts may arrive before their customer,
-- late and twice: rows that change carry the version that was last heard of.

-- visit.events: visits that took place, and appointments
create table visit_fact (
    report_id       uuid        primary key,
    appointment_id  uuid        not null,
    customer_id     uuid        not null,
    account_manager text        not null,
    visited_at      timestamptz not null,
    purposes        int         not null,
    outcome         text        not null,
    reported_at     timestamptz not null
);
create index visit_fact_of_customer on visit_fact (customer_id, visited_at);

create table appointment_fact (
    appointment_id  uuid        primary key,
    version         bigint      not null,
    customer_id     uuid        not null,
    account_manager text        not null,
    state           text        not null,
    starts_at       timestamptz not null,
    ends_at         timestamptz not null
);
create index appointment_fact_of_customer on appointment_fact (customer_id, starts_at);

-- customer.events: calls, complaints and the like; of complaints the state
create table interaction_fact (
    interaction_id  uuid        primary key,
    version         bigint      not null,
    customer_id     uuid        not null,
    kind            text        not null,
    direction       text        not null,
    happened_at     timestamptz not null,
    employee        text        not null,
    complaint_state text
);
create index interaction_fact_of_customer on interaction_fact (customer_id, happened_at);

-- value is the amount in the one currency of all gift limits
create table gift_fact (
    gift_id        uuid           primary key,
    version        bigint         not null,
    customer_id    uuid           not null,
    giver          text           not null,
    kind           text           not null,
    amount         numeric(24, 4) not null,
    currency       varchar(3)     not null,
    value          numeric(24, 4) not null,
    value_currency varchar(3)     not null,
    given_on       date           not null,
    returned       boolean        not null
);
create index gift_fact_of_customer on gift_fact (customer_id, given_on);

create table satisfaction_measure (
    satisfaction_id uuid        primary key,
    customer_id     uuid        not null,
    party_id        uuid        not null,
    role            text        not null,
    score           int         not null check (score between 1 and 5),
    measured_at     timestamptz not null
);
create index satisfaction_measure_of_customer on satisfaction_measure (customer_id, party_id, measured_at);

create table account_manager_fact (
    assignment_id   uuid        primary key,
    customer_id     uuid        not null,
    account_manager text        not null,
    from_at         timestamptz not null
);
create index account_manager_fact_of_customer on account_manager_fact (customer_id, from_at);

create table exit_case_fact (
    exit_case_id uuid        primary key,
    version      bigint      not null,
    customer_id  uuid        not null,
    state        text        not null,
    reason       text        not null,
    value_lost   numeric(24, 4),
    currency     varchar(3),
    opened_at    timestamptz not null,
    closed_at    timestamptz
);
create index exit_case_fact_of_customer on exit_case_fact (customer_id, opened_at);

create table prospect_fact (
    prospect_id   uuid        primary key,
    customer_id   uuid        not null,
    source        text        not null,
    campaign      text,
    captured_at   timestamptz not null,
    cost          numeric(24, 4),
    cost_currency varchar(3),
    converted_at  timestamptz
);
create index prospect_fact_of_customer on prospect_fact (customer_id, captured_at);

-- What a purchase holds of each product line; lines without one are left out.
create table purchase_line_fact (
    purchase_id  uuid           not null,
    product_line text           not null,
    customer_id  uuid           not null,
    purchased_at timestamptz    not null,
    currency     varchar(3)     not null,
    quantity     numeric(24, 4) not null,
    amount       numeric(24, 4) not null,
    primary key (purchase_id, product_line)
);
create index purchase_line_fact_of_customer on purchase_line_fact (customer_id, purchased_at);

-- loyalty.events: a balance is the sum of entries, so their order does not matter
create table points_fact (
    entry_id     uuid        primary key,
    program_id   uuid        not null,
    customer_id  uuid        not null,
    kind         text        not null,
    points       bigint      not null,
    effective_at timestamptz not null
);
create index points_fact_of_customer on points_fact (customer_id, effective_at);

create table club_membership_fact (
    customer_id uuid           not null,
    club_id     uuid           not null,
    version     bigint         not null,
    state       text           not null,
    since       timestamptz    not null,
    amount      numeric(24, 4) not null,
    currency    varchar(3)     not null,
    primary key (customer_id, club_id)
);

-- segmentation.events, our own: the tier as it was last announced, by a run, an override or a promotion
create table tier_standing (
    customer_id   uuid          primary key,
    version       bigint        not null,
    tier          varchar(10)   not null,
    previous_tier varchar(10),
    score         numeric(5, 2) not null,
    changed_at    timestamptz   not null
);

-- Customers to look at again: now, because facts changed, or later, because time alone will change something.
-- changed holds one bit for each group of facts, in the order of activity/FactGroup.
create table customer_review (
    customer_id uuid        primary key,
    due_at      timestamptz not null,
    changed     int         not null
);
create index customer_review_due on customer_review (due_at);
