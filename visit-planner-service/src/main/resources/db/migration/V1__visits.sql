-- Compares managers by equality inside an exclusion constraint.
create extension if not exists btree_gist;

-- What other services tell of a customer. A row may start with a purchase or a tier; it counts as an account from
-- version 1, when the customer itself has been heard of.
create table account (
    customer_id      uuid         primary key,
    version          bigint       not null default 0,
    name             varchar(200),
    state            varchar(20),
    registered_at    timestamptz,
    tier             varchar(20),
    tier_version     bigint       not null default 0,
    tier_as_of       timestamptz,
    last_purchase_at timestamptz,
    last_visit_at    timestamptz,
    check (version = 0 or (name is not null and state is not null and registered_at is not null))
);

-- History of tiers and purchases, for answers as of an earlier day.
create table account_tier (
    customer_id uuid        not null,
    version     bigint      not null,
    tier        varchar(20) not null check (tier in ('KEY', 'ORDINARY', 'SMALL')),
    as_of       timestamptz not null,
    primary key (customer_id, version)
);

create table purchase (
    purchase_id  uuid        primary key,
    customer_id  uuid        not null,
    purchased_at timestamptz not null
);
create index purchase_of_customer on purchase (customer_id, purchased_at);

-- V2: the appointment and where it stands.
create table appointment (
    id                  uuid          primary key,
    version             bigint        not null,
    customer_id         uuid          not null,
    account_manager     varchar(100)  not null,
    channel             varchar(20)   not null,
    subject             varchar(200)  not null,
    place               varchar(300),
    notes               varchar(4000),
    respondent_name     varchar(100),
    respondent_position varchar(100),
    checklist           varchar(300)  not null,
    state               varchar(20)   not null,
    starts_at           timestamptz   not null,
    ends_at             timestamptz   not null,
    time_zone           varchar(60)   not null,
    confirmed_at        timestamptz,
    closed_by           varchar(20),
    closed_reason       varchar(1000),
    report_id           uuid,
    proposed_at         timestamptz   not null,
    changed_at          timestamptz   not null,
    closed_at           timestamptz,
    check ((state = 'KEPT') = (report_id is not null)),
    check ((state in ('PROPOSED', 'CONFIRMED')) = (closed_at is null)),
    -- Nobody is in two places at once; half-open, so one visit may start when another ends. Holds under concurrency.
    constraint appointment_overlap exclude using gist (
        account_manager with =,
        tstzrange(starts_at, ends_at, '[)') with &&
    ) where (state in ('PROPOSED', 'CONFIRMED', 'KEPT'))
);
create index appointment_by_start on appointment (starts_at, id);
create index appointment_of_manager on appointment (account_manager, starts_at, id);
create index appointment_of_customer on appointment (customer_id, starts_at, id);

-- Every version of an appointment: what was done, by whom, and to which time.
create table appointment_change (
    appointment_id uuid         not null references appointment,
    version        bigint       not null,
    what           varchar(20)  not null,
    at             timestamptz  not null,
    by_subject     varchar(100) not null,
    side           varchar(20),
    reason         varchar(1000),
    state          varchar(20)  not null,
    starts_at      timestamptz  not null,
    ends_at        timestamptz  not null,
    time_zone      varchar(60)  not null,
    primary key (appointment_id, version)
);

-- V4: the report of a visit. What was heard is read as a whole and never changed.
create table visit_report (
    id              uuid         primary key,
    appointment_id  uuid         not null unique references appointment,
    customer_id     uuid         not null,
    account_manager varchar(100) not null,
    visited_at      timestamptz  not null,
    outcome         varchar(20)  not null,
    document        text         not null,
    reported_by     varchar(100) not null,
    reported_at     timestamptz  not null
);

create table promise (
    id          uuid          primary key,
    version     bigint        not null,
    report_id   uuid          not null references visit_report,
    customer_id uuid          not null,
    what        varchar(1000) not null,
    owner       varchar(100)  not null,
    due_on      date          not null,
    state       varchar(20)   not null,
    kept_at     timestamptz,
    kept_by     varchar(100),
    note        varchar(1000)
);
create index promise_by_due_date on promise (due_on, id);
create index promise_of_owner on promise (owner, due_on, id);
create index promise_of_report on promise (report_id, id);

-- V5: rhythms by tier; the defaults spend the sales time as S1 shares it out.
create table tier_rhythm (
    id            int          primary key check (id = 1),
    version       bigint       not null,
    key_days      int          not null,
    ordinary_days int          not null,
    small_days    int          not null,
    changed_at    timestamptz  not null,
    changed_by    varchar(100)
);
insert into tier_rhythm values (1, 1, 14, 56, 112, now(), null);

create table customer_rhythm (
    customer_id uuid          primary key,
    version     bigint        not null,
    days        int           not null,
    reason      varchar(1000) not null,
    changed_at  timestamptz   not null,
    changed_by  varchar(100)  not null
);
