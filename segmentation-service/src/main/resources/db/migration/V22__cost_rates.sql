-- S9: what efforts cost and sales earn. In force on a day are the rates that hold from the latest day up to it; of those of
-- the same day, the last made.
create table cost_rates (
    id         uuid         primary key,
    valid_from date         not null,
    definition jsonb        not null,
    made_by    varchar(200) not null,
    made_at    timestamptz  not null
);
create index cost_rates_in_force on cost_rates (valid_from desc, id desc);
