-- S7: the latest sums and edges of everybody's recency, frequency and monetary value, for the present.
create table value_snapshot (
    currency      varchar(3)  primary key,
    as_of         timestamptz not null,
    content       jsonb       not null,
    -- Until then, somebody is at work on a newer one.
    renewed_until timestamptz
);
