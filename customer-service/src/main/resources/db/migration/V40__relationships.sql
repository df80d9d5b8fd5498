-- C9: what levels are recommended by; every version that ever held. Shares are the house's own: none come with the system,
-- and until they are set a margin is unknown.
create table relationship_model (
    version    int          primary key,
    set_by     varchar(200),
    since      timestamptz  not null,
    definition json         not null
);
insert into relationship_model (version, since, definition) values (1, now(), '{
  "counted": "SEGMENT", "fewBelow": 100, "manyFrom": 10000,
  "currency": "CNY", "lowBelow": 10000, "highFrom": 100000, "marginShares": {},
  "levels": {"MANY":   {"LOW": "BASIC",       "MEDIUM": "REACTIVE",    "HIGH": "ACCOUNTABLE"},
             "MEDIUM": {"LOW": "REACTIVE",    "MEDIUM": "ACCOUNTABLE", "HIGH": "PROACTIVE"},
             "FEW":    {"LOW": "ACCOUNTABLE", "MEDIUM": "PROACTIVE",   "HIGH": "PARTNERSHIP"}}}');

-- Levels that managers set; the newest holds. Without a level, what is recommended holds again.
create table relationship_level (
    id          uuid         primary key,
    customer_id uuid         not null references customer,
    level       varchar(20),
    reason      varchar(500) not null,
    set_by      varchar(200) not null,
    since       timestamptz  not null
);
create index relationship_level_of_customer on relationship_level (customer_id, since desc, id desc);

-- Counts the customers of a segment.
create index customer_segment on customer (country, kind);

-- C11: partner dealers; their ids are the dealer_id of tokens.
create table dealer (
    id            uuid         primary key,
    version       bigint       not null,
    name          varchar(200) not null,
    territory     json         not null,
    product_lines json         not null,
    registered_at timestamptz  not null,
    changed_at    timestamptz  not null
);

-- Agreements of exactly one year, the last day not included. They never change; renewed are those that another follows.
create table agreement (
    id            uuid         primary key,
    dealer_id     uuid         not null references dealer,
    from_date     date         not null,
    until_date    date         not null check (until_date = cast(from_date + interval '1 year' as date)),
    registered_by varchar(200) not null,
    registered_at timestamptz  not null,
    unique (dealer_id, from_date)
);
create index agreement_by_end on agreement (until_date, id);
create index agreement_of_dealer on agreement (dealer_id, until_date, id);

-- What a dealer's customers did in a period.
create index customer_registered_of_dealer on customer (dealer_id, registered_at) where dealer_id is not null;
create index purchase_of_dealer on purchase (dealer_id, purchased_at) where dealer_id is not null;
create index purchase_return_of_dealer on purchase_return (dealer_id, returned_at) where dealer_id is not null;

-- C10: accounts that went from one manager to another, and what was passed on.
create table handover (
    id           uuid         primary key,
    from_manager varchar(200) not null,
    to_manager   varchar(200) not null,
    reason       varchar(500) not null,
    handed_by    varchar(200) not null,
    at           timestamptz  not null
);
create table handover_account (
    handover_id     uuid        not null references handover,
    customer_id     uuid        not null references customer,
    managed_since   timestamptz not null,
    support_members bigint      not null,
    contacts        bigint      not null,
    last_contact_at timestamptz,
    primary key (handover_id, customer_id)
);
create index handover_account_of_customer on handover_account (customer_id);

-- Who does what for an account, half-open in time: an employee, or the dealer that signs.
create table account_assignment (
    id          uuid         primary key,
    version     bigint       not null,
    customer_id uuid         not null references customer,
    function    varchar(20)  not null,
    employee    varchar(200),
    dealer_id   uuid         references dealer,
    from_at     timestamptz  not null,
    until_at    timestamptz,
    reason      varchar(500),
    assigned_by varchar(200) not null,
    handover_id uuid         references handover,
    check ((function = 'SIGNING_DEALER') = (dealer_id is not null)),
    check ((employee is null) = (dealer_id is not null))
);
create index account_assignment_of_customer on account_assignment (customer_id, from_at desc, id desc);
create unique index account_assignment_manager on account_assignment (customer_id)
    where function = 'ACCOUNT_MANAGER' and until_at is null;
create unique index account_assignment_signer on account_assignment (customer_id)
    where function = 'SIGNING_DEALER' and until_at is null;
create index account_assignment_of_manager on account_assignment (employee, customer_id)
    where function = 'ACCOUNT_MANAGER' and until_at is null;

-- Who of us was in contact with a customer when: what the risk of dependence is found by.
create table account_contact (
    id          uuid         primary key,
    customer_id uuid         not null references customer,
    employee    varchar(200) not null,
    at          timestamptz  not null,
    recorded_by varchar(200) not null
);
create index account_contact_of_customer on account_contact (customer_id, at desc, id desc) include (employee);
