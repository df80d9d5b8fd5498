-- C17: people ask what is held about them, or to be erased. A person is a contact, or a customer that is a person.
create table data_subject_request (
    id             uuid         primary key,
    version        bigint       not null,
    kind           varchar(20)  not null,
    extent         varchar(20),
    customer_id    uuid         not null references customer,
    contact_id     uuid,
    dealer_id      uuid,
    requester      varchar(20)  not null,
    identity_check varchar(500) not null,
    asked_on       date         not null,
    due_on         date         not null,
    state          varchar(20)  not null,
    requested_by   varchar(200) not null,
    requested_at   timestamptz  not null,
    decided_by     varchar(200),
    decided_at     timestamptz,
    reason         varchar(1000),
    completed_at   timestamptz,
    check ((kind = 'ERASURE') = (extent is not null)),
    check ((state = 'COMPLETED') = (completed_at is not null))
);
create index data_subject_request_of_customer on data_subject_request (customer_id, id desc);
create index data_subject_request_of_dealer on data_subject_request (dealer_id, id desc) where dealer_id is not null;
create index data_subject_request_in_state on data_subject_request (state, id desc);
create index data_subject_request_open on data_subject_request (due_on, id) where state in ('PENDING_REVIEW', 'IN_PROGRESS');

-- What each service answered. document: all that it holds about the person; only for access, and only for a while.
create table data_subject_receipt (
    request_id  uuid        not null references data_subject_request on delete cascade,
    service     varchar(20) not null,
    state       varchar(20) not null,
    records     bigint,
    retained    bigint,
    answered_at timestamptz,
    document    text,
    primary key (request_id, service),
    check ((state = 'ANSWERED') = (answered_at is not null))
);

-- Who was erased: a customer or contact. Ids only; whatever is told of them late must not bring data back.
create table erased_person (
    id         uuid        primary key,
    request_id uuid        not null references data_subject_request,
    erased_at  timestamptz not null
);
create index import_finished on import (finished_at) where finished_at is not null;
create index import_effect_of_record on import_effect (record_id);
