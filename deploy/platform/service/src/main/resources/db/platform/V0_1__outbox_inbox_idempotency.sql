-- Every event leaves through this table, written in the transaction of the change it tells of.
-- Debezium reads inserts from the write-ahead log; rows stay a while so that a feed can be replayed.
create table outbox (
    id             uuid         primary key,
    aggregate_type varchar(60)  not null,
    aggregate_id   uuid         not null,
    type           varchar(160) not null,
    source         varchar(160) not null,
    spec_version   varchar(5)   not null default '1.0',
    occurred_at    timestamptz  not null,
    traceparent    varchar(60),
    -- json, not jsonb: the text is published as it was written, so decimals stay exact
    payload        json         not null
);
create index outbox_occurred_at on outbox using brin (occurred_at);
create publication outbox for table outbox with (publish = 'insert');

-- Events whose effect is in this database: a second delivery finds its id here and does nothing.
create table inbox (
    event_id    uuid        primary key,
    received_at timestamptz not null default now()
);
create index inbox_received_at on inbox using brin (received_at);

-- Requests that carried an Idempotency-Key, and what they made.
create table idempotent_request (
    operation   varchar(100) not null,
    caller      varchar(200) not null,
    key         varchar(200) not null,
    fingerprint varchar(64)  not null,
    resource_id uuid         not null,
    created_at  timestamptz  not null default now(),
    primary key (operation, caller, key)
);
