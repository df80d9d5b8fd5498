-- S7: fits of purchase models. The one in effect is the last to finish, in its currency, that found a usable model.
create table value_fit (
    id              uuid          primary key,
    model           varchar(20)   not null,
    calibration_end date          not null,
    holdout_days    int           not null check (holdout_days >= 0),
    currency        varchar(3)    not null,
    unit            varchar(10)   not null,
    horizon_days    int           not null,
    discount_rate   numeric(5, 4) not null,
    state           varchar(10)   not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    stage           varchar(10)   not null,
    customers       bigint,
    valued          bigint        not null default 0,
    usable          boolean       not null default false,
    -- whether its customers are still listed
    listed          boolean       not null default true,
    failure         varchar(500),
    result          jsonb,
    requested_by    varchar(200)  not null,
    requested_at    timestamptz   not null,
    finished_at     timestamptz,
    lease_owner     uuid,
    lease_until     timestamptz
);
create index value_fit_unfinished on value_fit (id) where state = 'RUNNING';
create index value_fit_in_effect on value_fit (currency, finished_at desc) where usable;
create index value_fit_by_request on value_fit (requested_at desc, id desc);
create index value_fit_done on value_fit (currency, finished_at desc) where state = 'DONE';

-- What a fit knew of each customer, and how it valued them.
create table fitted_customer (
    fit_id                uuid           not null references value_fit on delete cascade,
    customer_id           uuid           not null,
    first_on              date           not null,
    -- up to the end of the calibration; null for who first bought after it
    calibration_repeats   int,
    calibration_recency   int,
    calibration_spent     numeric(24, 4),
    -- up to the end of what is known
    repeats               int            not null,
    recency               int            not null,
    repeat_spent          numeric(24, 4) not null,
    spent                 numeric(24, 4) not null,
    -- null until valued; alive also where the plain formula knows none
    alive                 double precision,
    expected_purchases    double precision,
    expected_spend        double precision,
    value                 numeric(24, 2),
    primary key (fit_id, customer_id)
);
create index fitted_customer_by_value on fitted_customer (fit_id, value desc, customer_id);
