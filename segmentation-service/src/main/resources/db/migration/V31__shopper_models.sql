-- S6: what was learned from confirmed outcomes, by version; the greatest is in use. Without any, the expert's figures are.
create table shopper_model (
    version        int          primary key,
    id             uuid         not null unique,
    reset          boolean      not null,
    expert_version int          not null,
    -- outcomes that arrived after since, up to as_of, were learned from
    since          timestamptz,
    as_of          timestamptz  not null,
    sessions       bigint       not null,
    content        jsonb        not null,
    created_at     timestamptz  not null,
    created_by     varchar(200) not null
);
create index shopper_model_created on shopper_model (created_at, version);
