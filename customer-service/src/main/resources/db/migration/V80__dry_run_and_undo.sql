-- Dry runs and undo of imports.
alter table import
    add dry_run       boolean not null default false,
    add opportunities bigint  not null default 0,
    add prospects     bigint  not null default 0,
    add contacts      bigint  not null default 0,
    add undone    bigint       not null default 0,
    add kept      bigint       not null default 0,
    add undone_by varchar(200),
    add undone_at timestamptz;
create index import_undoing on import (created_at) where state = 'UNDOING';

-- What an import made or changed, until that is undone. The first row that did is named, and the version that the
-- import left behind; before is null for what it made.
create table import_effect (
    import_id uuid        not null references import on delete cascade,
    kind      varchar(20) not null,
    record_id uuid        not null,
    row       bigint      not null,
    version   bigint      not null,
    before    json,
    primary key (import_id, kind, record_id)
);

-- What an undo left as it is, and why.
create table import_undo_exception (
    import_id uuid         not null references import on delete cascade,
    row       bigint       not null,
    kind      varchar(20)  not null,
    record_id uuid         not null,
    code      varchar(60)  not null,
    detail    varchar(500) not null,
    primary key (import_id, row, record_id)
);

-- What a dry run would have taken so far: its batches leave nothing else behind by which a repeat would be known.
create table import_trial (
    import_id uuid         not null references import on delete cascade,
    key       varchar(400) not null,
    print     varchar(64)  not null,
    primary key (import_id, key)
);
