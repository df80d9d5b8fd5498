-- A run reads each account's evidence as the text that it keeps of it, written once; of its figures only the sums are
-- needed.
drop table tier_input;
create unlogged table tier_input (
    customer_id      uuid           primary key,
    registered_at    timestamptz    not null,
    previous_tier    varchar(10),
    previous_version bigint,
    changed_at       timestamptz,
    overridden       varchar(10),
    purchases        int            not null,
    gross            numeric(24, 4) not null,
    returns          int            not null,
    returned         numeric(24, 4) not null,
    evidence         text           not null
);

-- The events of a run follow when it has taken effect, some thousand in each transaction: up to which account they are
-- written, when the last of them was, and the trace context of the request that asked for the run.
alter table tier_run
    add column announced_through uuid not null default '00000000-0000-0000-0000-000000000000',
    add column announced_at timestamptz,
    add column traceparent text;
update tier_run set announced_at = finished_at where state = 'DONE' and not preview;
create index tier_run_not_announced on tier_run (finished_at)
    where state = 'DONE' and not preview and announced_at is null;
