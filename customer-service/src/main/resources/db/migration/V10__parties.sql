-- C3: the people at a customer. details: phones, e-mails, interests, habits and consents as JSON, read as a whole only.
create table contact (
    id            uuid         primary key,
    version       bigint       not null,
    customer_id   uuid         not null references customer,
    name          varchar(200) not null,
    title         varchar(100),
    department    varchar(100),
    decision_part varchar(20),
    birth_year    int,
    birth_month   int,
    birth_day     int,
    details       text         not null,
    recorded_by   varchar(200) not null,
    recorded_at   timestamptz  not null,
    changed_at    timestamptz  not null,
    check ((birth_month is null) = (birth_day is null))
);
create index contact_of_customer on contact (customer_id, id);

create table contact_family_member (
    contact_id  uuid        not null references contact on delete cascade,
    number      int         not null,
    relation    varchar(20) not null,
    name        varchar(200),
    birth_year  int,
    birth_month int,
    birth_day   int,
    primary key (contact_id, number),
    check ((birth_month is null) = (birth_day is null))
);

-- C16: what passes between customers and us. survey: questionnaire, answers and satisfactions as JSON.
create table interaction (
    id              uuid         primary key,
    version         bigint       not null,
    customer_id     uuid         not null references customer,
    kind            varchar(20)  not null,
    direction       varchar(20)  not null,
    happened_at     timestamptz  not null,
    employee        varchar(200) not null,
    subject         varchar(200) not null,
    text            varchar(4000),
    complaint_state varchar(20),
    solved_at       timestamptz,
    solved_how      varchar(1000),
    survey          text,
    recorded_by     varchar(200) not null,
    recorded_at     timestamptz  not null,
    changed_at      timestamptz  not null,
    check ((kind = 'COMPLAINT') = (complaint_state is not null)),
    check ((kind = 'SURVEY') = (survey is not null)),
    check ((solved_at is not null) = coalesce(complaint_state = 'SOLVED', false))
);
create index interaction_of_customer on interaction (customer_id, happened_at desc, id desc);

create table interaction_contact (
    interaction_id uuid not null references interaction on delete cascade,
    number         int  not null,
    contact_id     uuid not null references contact,
    primary key (interaction_id, number)
);
create index interaction_contact_of_contact on interaction_contact (contact_id);

-- C2: who buys and who uses. satisfaction: the latest of the party, so that the report reads parties alone.
create table party (
    id                uuid         primary key,
    version           bigint       not null,
    customer_id       uuid         not null references customer,
    role              varchar(20)  not null,
    contact_id        uuid         references contact,
    other_customer_id uuid         references customer,
    group_name        varchar(200),
    satisfaction      int          check (satisfaction between 1 and 5),
    satisfied_at      timestamptz,
    recorded_by       varchar(200) not null,
    recorded_at       timestamptz  not null,
    changed_at        timestamptz  not null,
    check (num_nonnulls(contact_id, other_customer_id, group_name) = 1),
    check ((satisfaction is null) = (satisfied_at is null))
);
create index party_of_customer on party (customer_id, id);
create index party_of_contact on party (contact_id) where contact_id is not null;
create index party_of_other_customer on party (other_customer_id) where other_customer_id is not null;

create table satisfaction (
    id             uuid         primary key,
    version        bigint       not null,
    customer_id    uuid         not null references customer,
    party_id       uuid         not null references party,
    score          int          not null check (score between 1 and 5),
    measured_at    timestamptz  not null,
    source         varchar(20)  not null,
    interaction_id uuid         references interaction,
    note           varchar(1000),
    recorded_by    varchar(200) not null,
    recorded_at    timestamptz  not null,
    changed_at     timestamptz  not null
);
create index satisfaction_of_customer on satisfaction (customer_id, measured_at desc, id desc);
create index satisfaction_of_party on satisfaction (party_id, measured_at desc, id desc);
create index satisfaction_of_interaction on satisfaction (interaction_id) where interaction_id is not null;

-- C4: the five kinds of needs.
create table need (
    id          uuid          primary key,
    version     bigint        not null,
    customer_id uuid          not null references customer,
    kind        varchar(20)   not null,
    text        varchar(1000) not null,
    source      varchar(200)  not null,
    heard_at    timestamptz   not null,
    state       varchar(20)   not null,
    met_at      timestamptz,
    met_by      varchar(500),
    recorded_by varchar(200)  not null,
    recorded_at timestamptz   not null,
    changed_at  timestamptz   not null,
    check ((state = 'MET') = (met_at is not null))
);
create index need_of_customer on need (customer_id, heard_at desc, id desc);
