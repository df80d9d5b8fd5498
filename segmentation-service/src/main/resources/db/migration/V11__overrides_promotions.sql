-- S3: a manager's word against the score, with a reason and an end. At most one holds for an account.
create table tier_override (
    id              uuid        primary key,
    version         bigint      not null,
    customer_id     uuid        not null,
    tier            varchar(10) not null check (tier in ('KEY', 'ORDINARY', 'SMALL')),
    reason          text        not null,
    set_by          text        not null,
    set_at          timestamptz not null,
    until           timestamptz not null,
    -- null while it holds; by itself at its end, or when it is withdrawn
    ended_at        timestamptz,
    withdrawn_by    text,
    withdrawal_reason text,
    check (until > set_at)
);
create unique index tier_override_in_force on tier_override (customer_id) where ended_at is null;
create index tier_override_ending on tier_override (until) where ended_at is null;
create index tier_override_of_customer on tier_override (customer_id, set_at desc, id desc);

-- What changed an account's tier between runs. Counts as long as the run that it came after is in effect.
create table tier_change (
    customer_id   uuid        not null,
    -- of the account's tier, in one sequence with tier_assignment.version
    version       bigint      not null,
    run_id        uuid        not null references tier_run,
    cause         varchar(20) not null check (cause in ('PROMOTED', 'OVERRIDDEN', 'OVERRIDE_ENDED')),
    tier          varchar(10) not null,
    previous_tier varchar(10) not null,
    score         numeric(5, 2) not null,
    effective_at  timestamptz not null,
    decided_at    timestamptz not null,
    override_id   uuid        references tier_override,
    primary key (customer_id, version)
);

-- Accounts of which something was told that may raise their tier, until it has been looked at.
create table account_news (
    customer_id uuid        primary key,
    told_at     timestamptz not null
);
create index account_news_by_age on account_news (told_at);

-- Earned: what the score alone comes to where an override holds. Current: with what changed it since the run.
alter table tier_assignment add column earned_tier varchar(10), add column current_tier varchar(10);
update tier_assignment set current_tier = tier;
alter table tier_assignment alter column current_tier set not null;
drop index tier_assignment_by_tier;
create index tier_assignment_by_current_tier on tier_assignment (run_id, current_tier, rank);

-- A what-if of a preview: a model that is no version.
alter table tier_run add column what_if jsonb;
-- S2: managers make the model's next version; the first comes with the installation.
alter table tier_model add column set_by text, add column reason text;
