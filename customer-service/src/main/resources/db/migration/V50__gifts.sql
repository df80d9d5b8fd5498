-- C12: gifts and hospitality. Every limit is in one currency (guanxi.gifts.currency), reached by dated rates.

-- What one unit of a currency is worth in the currency of the limits, from a day on.
create table exchange_rate (
    currency   varchar(3)     not null,
    valid_from date           not null,
    rate       numeric(15, 6) not null check (rate > 0),
    set_by     varchar(200)   not null,
    set_at     timestamptz    not null,
    primary key (currency, valid_from)
);

-- Our own policy, version by version; the newest of those that begin by a day holds on it. Rows never change.
create table gift_house_policy (
    id           uuid          primary key,
    valid_from   date          not null,
    rules        varchar(4000) not null,
    announced_by varchar(200)  not null,
    announced_at timestamptz   not null
);
create index gift_house_policy_in_force on gift_house_policy (valid_from desc, id desc);
insert into gift_house_policy values ('01930d6e-0000-7000-8000-000000000c12', '2000-01-01', '
  {"kinds":["GOODS","MEAL","ENTERTAINMENT","TRAVEL","SAMPLE","CHARITY"],"capPerItem":2000,"approvalAbove":500,
   "managerApprovesUpTo":1000,"perReceiver":3000,"perCompany":20000,"perGiver":30000,
   "officials":{"kinds":["GOODS","MEAL","SAMPLE"],"capPerItem":200,"perReceiver":600}}', 'default', now());

-- What customers announced, by letter; the newest of those that begin by a day holds on it, until its own end.
create table customer_gift_policy (
    id                 uuid           primary key,
    customer_id        uuid           not null references customer,
    valid_from         date           not null,
    valid_until        date,
    reference          varchar(200)   not null,
    kinds              varchar(200)   not null,
    business_meals     boolean        not null,
    currency           varchar(3)     not null,
    cap_per_item       numeric(13, 4),
    cap_per_person     numeric(13, 4),
    announced_by       varchar(200)   not null,
    announced_at       timestamptz    not null
);
create index customer_gift_policy_in_force on customer_gift_policy (customer_id, valid_from desc, id desc);

-- A person at a customer who receives gifts. The contact may be unknown; the name's key tells spellings apart from people.
create table gift_receiver (
    id              uuid         primary key,
    customer_id     uuid         not null references customer,
    name            varchar(200) not null,
    name_key        varchar(800) not null,
    contact_id      uuid,
    public_official boolean      not null
);
create index gift_receiver_named on gift_receiver (customer_id, name_key);
create unique index gift_receiver_of_contact on gift_receiver (customer_id, contact_id) where contact_id is not null;

create table gift (
    id             uuid           primary key,
    version        bigint         not null,
    customer_id    uuid           not null references customer,
    dealer_id      uuid,
    receiver_id    uuid           not null references gift_receiver,
    giver          varchar(200)   not null,
    giver_owner    uuid           not null,
    recorded_by    varchar(200)   not null,
    kind           varchar(20)    not null,
    purpose        varchar(500)   not null,
    amount         numeric(13, 4) not null check (amount > 0),
    currency       varchar(3)     not null,
    value          numeric(20, 2) not null,
    given_on       date           not null,
    allowance_year int            not null,
    state          varchar(20)    not null,
    verdict        varchar(20)    not null,
    rules          varchar(500)   not null,
    corrects       uuid           references gift,
    recorded_at    timestamptz    not null,
    changed_at     timestamptz    not null
);
create index gift_of_customer on gift (customer_id, id desc);
create index gift_of_dealer on gift (dealer_id, id desc) where dealer_id is not null;
create index gift_of_receiver on gift (receiver_id, id desc);
create index gift_of_giver on gift (giver_owner, giver, id desc);
create index gift_in_state on gift (state, id desc);
-- What holds an allowance, by whom it is counted for: PENDING_APPROVAL, APPROVED and GIVEN hold it.
create index gift_spent_on_company on gift (allowance_year, customer_id, receiver_id) include (value)
    where state in ('PENDING_APPROVAL', 'APPROVED', 'GIVEN');
create index gift_spent_on_company_of_dealer on gift (dealer_id, allowance_year, customer_id) include (value)
    where state in ('PENDING_APPROVAL', 'APPROVED', 'GIVEN') and dealer_id is not null;
create index gift_spent_by_giver on gift (allowance_year, giver_owner, giver) include (value)
    where state in ('PENDING_APPROVAL', 'APPROVED', 'GIVEN');

-- Receivers who asked that a policy be bypassed, and the escalation that follows.
create table gift_solicitation (
    id          uuid          primary key,
    version     bigint        not null,
    customer_id uuid          not null references customer,
    dealer_id   uuid,
    receiver_id uuid          not null references gift_receiver,
    request     varchar(2000) not null,
    asked_on    date          not null,
    reported_by varchar(200)  not null,
    reported_at timestamptz   not null,
    state       varchar(30)   not null,
    due_at      timestamptz   not null,
    outcome     varchar(20),
    reason      varchar(1000),
    decided_by  varchar(200),
    decided_at  timestamptz
);
create index gift_solicitation_of_customer on gift_solicitation (customer_id, due_at, id);
create index gift_solicitation_of_dealer on gift_solicitation (dealer_id, due_at, id) where dealer_id is not null;
create index gift_solicitation_open on gift_solicitation (due_at, id) where state <> 'DECIDED';
create index gift_solicitation_decided on gift_solicitation (due_at, id) where state = 'DECIDED';
create index gift_solicitation_of_receiver on gift_solicitation (receiver_id) where state <> 'DECIDED';
create index gift_solicitation_with_manager on gift_solicitation (due_at) where state = 'WITH_MANAGER';

-- Who did what and why, each entry sealed with the one before it. Names of receivers are not in it: they may be erased.
create table gift_audit_entry (
    gift_id         uuid          references gift,
    solicitation_id uuid          references gift_solicitation,
    record_id       uuid          not null generated always as (coalesce(gift_id, solicitation_id)) stored,
    number          bigint        not null,
    at              timestamptz   not null,
    actor           varchar(200)  not null,
    action          varchar(30)   not null,
    reason          varchar(1000),
    content         varchar(4000) not null,
    previous_hash   varchar(64)   not null,
    hash            varchar(64)   not null,
    primary key (record_id, number)
);
create index gift_audit_entry_of_gift on gift_audit_entry (gift_id) where gift_id is not null;
create index gift_audit_entry_of_solicitation on gift_audit_entry (solicitation_id) where solicitation_id is not null;

-- Rights do not bind the owner of a table; a trigger does.
create function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
    raise exception 'The audit trail of gifts is only ever added to';
end $$;
create trigger gift_audit_entry_unchanged before update or delete on gift_audit_entry
    for each row execute function refuse_change_of_audit();
create trigger gift_audit_entry_kept before truncate on gift_audit_entry
    for each statement execute function refuse_change_of_audit();
