-- Imports of customers and purchases. The content is kept in chunks until it is worked through, so that any instance
-- can go on after a crash.
create table import (
    id               uuid         primary key,
    kind             varchar(20)  not null,
    format           varchar(20)  not null,
    state            varchar(20)  not null,
    dealer_id        uuid,
    created_by       varchar(200) not null,
    created_at       timestamptz  not null,
    finished_at      timestamptz,
    options          json         not null,
    bytes            bigint       not null default 0,
    read             bigint       not null default 0,
    accepted         bigint       not null default 0,
    duplicates       bigint       not null default 0,
    rejected         bigint       not null default 0,
    rejected_by_code jsonb        not null default '{}',
    customers        bigint       not null default 0,
    purchases        bigint       not null default 0,
    returns          bigint       not null default 0,
    unmatched_lines  bigint       not null default 0,
    failure          varchar(500),
    -- Rows up to done_through are done, but for the pending ones, whose purchases were still open.
    done_through     bigint       not null default 0,
    pending          text         not null default '',
    lease_owner      uuid,
    lease_until      timestamptz
);
create index import_unfinished on import (created_at) where state in ('RECEIVING', 'RUNNING');
create index import_newest on import (id desc);

create table import_chunk (
    import_id uuid  not null references import on delete cascade,
    number    int   not null,
    content   bytea not null,
    primary key (import_id, number)
);
-- The content is read once and thrown away: compressing it would only cost time.
alter table import_chunk alter column content set storage external;

create table import_rejection (
    import_id uuid         not null references import on delete cascade,
    row       bigint       not null,
    code      varchar(60)  not null,
    pointer   varchar(100) not null,
    value     varchar(220),
    detail    varchar(500) not null,
    primary key (import_id, row)
);
create index import_rejection_by_code on import_rejection (import_id, code, row);
