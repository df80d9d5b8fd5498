-- S8. version is the ETag; rule_version the rule in effect.
create table segment (
    id           uuid         primary key,
    code         varchar(60)  not null constraint segment_code unique,
    name         varchar(200) not null,
    description  varchar(2000),
    state        varchar(10)  not null check (state in ('DRAFT', 'ACTIVE', 'RETIRED')),
    version      bigint       not null,
    rule_version int          not null,
    rule         text         not null,
    -- whether the rule reads what only managers may see, itself or through segments that it asks for
    confidential boolean      not null,
    activated_at timestamptz,
    created_by   text         not null,
    created_at   timestamptz  not null,
    changed_at   timestamptz  not null
);

create table segment_rule (
    segment_id uuid        not null references segment on delete cascade,
    number     int         not null,
    rule       text        not null,
    created_by text        not null,
    created_at timestamptz not null,
    primary key (segment_id, number)
);

-- Which segments a segment's rule asks for.
create table segment_reference (
    segment_id  uuid not null references segment on delete cascade,
    referred_id uuid not null references segment,
    primary key (segment_id, referred_id)
);
create index segment_reference_referred on segment_reference (referred_id);

-- Other systems that work with a segment: a campaign tool, a report.
create table segment_use (
    segment_id    uuid         not null references segment on delete cascade,
    system        varchar(60)  not null,
    purpose       varchar(500) not null,
    registered_by text         not null,
    registered_at timestamptz  not null,
    primary key (segment_id, system)
);

-- Grows with every change of an active rule. Whoever decides memberships holds it shared, whoever changes rules alone:
-- so nothing is decided by a rule that no longer holds.
create table segment_revision (
    revision bigint not null
);
insert into segment_revision values (1);

-- Who was in a segment when: [entered_at, left_at).
create table segment_membership (
    segment_id  uuid        not null references segment,
    customer_id uuid        not null,
    entered_at  timestamptz not null,
    left_at     timestamptz,
    primary key (segment_id, customer_id, entered_at),
    check (left_at > entered_at)
);
create unique index segment_membership_current on segment_membership (segment_id, customer_id) where left_at is null;
create index segment_membership_of_customer on segment_membership (customer_id) where left_at is null;

-- Going through all customers for a segment whose rule is new; goes on where it stopped, whoever holds the lease.
create table segment_fill (
    segment_id    uuid        primary key references segment on delete cascade,
    -- a new rule starts over under the next number
    generation    bigint      not null,
    state         varchar(10) not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    last_customer uuid        not null,
    done          bigint      not null,
    total         bigint      not null,
    lease         uuid,
    leased_until  timestamptz,
    requested_at  timestamptz not null,
    finished_at   timestamptz
);
create index segment_fill_open on segment_fill (requested_at) where state in ('WAITING', 'RUNNING');

-- When time alone will change something; due_at is never later.
alter table customer_review add column time_due_at timestamptz;
