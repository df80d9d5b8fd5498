-- S6: shoppers met on the floor, from the first signal to the outcome.
create table shopper_session (
    id                    uuid          primary key,
    version               bigint        not null,
    store                 varchar(40)   not null,
    promoter              varchar(200)  not null,
    state                 varchar(10)   not null check (state in ('OPEN', 'TIMED_OUT', 'ENDED')),
    started_at            timestamptz   not null,
    -- the last sign of life, on the server's clock
    touched_at            timestamptz   not null,
    supervisor_told_at    timestamptz,
    ended_at              timestamptz,
    -- when the outcome arrived here: what was learned as of a time is learned from outcomes that were here by then
    confirmed_at          timestamptz,
    confirmed_type        varchar(30),
    outcome               varchar(30),
    playbook              varchar(30),
    amount                numeric(24, 4),
    currency              varchar(3),
    -- a repeat must say the same; who a prospect is stays out of this table, it goes to customer-service
    outcome_fingerprint   varchar(64),
    prospect_told         boolean       not null default false,
    -- what was answered before the type was confirmed
    model_version         int,
    predicted_type        varchar(30),
    predicted_probability double precision,
    confirmed_probability double precision,
    brier                 double precision,
    sure                  boolean,
    -- by signal whether it was seen or looked for and not there, as it stood at the end
    signals               jsonb
);
create index shopper_session_of_promoter on shopper_session (promoter, id);
create index shopper_session_of_store on shopper_session (store, id);
create index shopper_session_open on shopper_session (touched_at) where state = 'OPEN';
create index shopper_session_confirmed on shopper_session (confirmed_at) where state = 'ENDED';
create index shopper_session_ended on shopper_session (ended_at) where state = 'ENDED';
create index shopper_session_ended_of_store on shopper_session (store, ended_at) where state = 'ENDED';

-- Nothing is overwritten: of several observations of one signal the latest holds.
create table shopper_observation (
    id          uuid        primary key,
    session_id  uuid        not null references shopper_session,
    signal      varchar(60) not null,
    seen        varchar(10) not null check (seen in ('SEEN', 'ABSENT', 'WITHDRAWN')),
    observed_at timestamptz not null,
    recorded_at timestamptz not null
);
create index shopper_observation_of_session on shopper_observation (session_id, observed_at, id);
