-- C12: values and limits hang on the rate of a day. Whoever corrects it names the version that was read; what it was before,
-- who had set it and when stay.
alter table exchange_rate add column version bigint not null default 1;
create table exchange_rate_before (
    currency   varchar(3)     not null,
    valid_from date           not null,
    version    bigint         not null,
    rate       numeric(15, 6) not null,
    set_by     varchar(200)   not null,
    set_at     timestamptz    not null,
    primary key (currency, valid_from, version),
    foreign key (currency, valid_from) references exchange_rate
);
