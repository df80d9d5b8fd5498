-- Whoever bought something. All work on one customer's points and clubs first locks this row, in order of id, so that
-- live events, backfills and expiries, in however many instances of the service, take turns.
create table customer (
    id      uuid   primary key,
    touched bigint not null
);

-- What was bought, as it was made. The lines stay together: they are only ever read with their purchase.
create table purchase (
    id           uuid        primary key,
    customer_id  uuid        not null references customer,
    purchased_at timestamptz not null,
    currency     varchar(3)  not null,
    total        numeric     not null,
    lines        jsonb       not null
);
create index purchase_of_customer on purchase (customer_id, purchased_at);

-- What came back. purchase_id is null for an unmatched credit, and may name a purchase that is yet to come.
create table returned_line (
    return_id     uuid        not null,
    number        int         not null,
    customer_id   uuid        not null references customer,
    returned_at   timestamptz not null,
    currency      varchar(3)  not null,
    purchase_id   uuid,
    purchase_line int,
    quantity      numeric     not null check (quantity > 0),
    amount        numeric     not null check (amount >= 0),
    primary key (return_id, number)
);
create index returned_line_of_purchase on returned_line (purchase_id) where purchase_id is not null;
create index returned_line_of_customer on returned_line (customer_id);

-- L1: frequency programs and the versions of their rules.
create table program (
    id         uuid         primary key,
    version    bigint       not null,
    name       varchar(200) not null,
    currency   varchar(3)   not null,
    valid_from timestamptz  not null,
    valid_to   timestamptz check (valid_from < valid_to),
    created_at timestamptz  not null,
    changed_at timestamptz  not null
);

create table rule_version (
    program_id       uuid           not null references program,
    number           int            not null,
    starts_at        timestamptz    not null,
    points_per_unit  numeric(10, 6) not null check (points_per_unit > 0),
    minimum_purchase numeric(19, 4) not null check (minimum_purchase >= 0),
    product_lines    text[]         not null,
    validity_months  int            not null check (validity_months > 0),
    primary key (program_id, number)
);

-- What a program made of each purchase, also where it earned nothing: the key is why none counts twice.
create table earning (
    program_id   uuid        not null references program,
    purchase_id  uuid        not null references purchase,
    rule_version int         not null,
    outcome      varchar(20) not null,
    lot_id       uuid,
    primary key (program_id, purchase_id)
);

create table lot (
    id          uuid        primary key,
    program_id  uuid        not null references program,
    customer_id uuid        not null references customer,
    given       bigint      not null check (given >= 0),
    reversed    bigint      not null check (reversed >= 0),
    expired     bigint      not null check (expired >= 0),
    valid_from  timestamptz not null,
    expires_at  timestamptz not null check (valid_from < expires_at),
    closed      boolean     not null,
    check (given - reversed - expired >= 0)
);
create index lot_of_member on lot (program_id, customer_id, expires_at);
create index lot_to_expire on lot (expires_at) where given - reversed - expired > 0;

-- The ledger: rows are added, never changed. Program and customer are those of the lot.
create table entry (
    id           uuid        primary key,
    program_id   uuid        not null,
    customer_id  uuid        not null,
    lot_id       uuid        not null references lot,
    kind         varchar(20) not null,
    points       bigint      not null,
    lapsed       bigint      not null,
    base         numeric     not null,
    purchase_id  uuid,
    return_id    uuid,
    lines        jsonb       not null,
    effective_at timestamptz not null,
    recorded_at  timestamptz not null
);
create index entry_of_member on entry (program_id, customer_id, effective_at, id);
create index entry_of_lot on entry (lot_id);

-- Sums per member, kept along: the third figure beside entries and lots, and the order of the members' list.
create table member (
    program_id  uuid   not null references program,
    customer_id uuid   not null references customer,
    balance     bigint not null,
    earned      bigint not null,
    reversed    bigint not null,
    expired     bigint not null,
    primary key (program_id, customer_id),
    check (balance = earned - reversed - expired)
);
create index member_by_balance on member (program_id, balance desc, customer_id);

-- L2: clubs by purchase amount.
create table club (
    id           uuid           primary key,
    version      bigint         not null,
    name         varchar(200)   not null,
    program_id   uuid references program,
    threshold    numeric(19, 4) not null check (threshold > 0),
    currency     varchar(3)     not null,
    collect_from timestamptz    not null,
    collect_to   timestamptz check (collect_from < collect_to),
    created_at   timestamptz    not null,
    changed_at   timestamptz    not null
);
create index club_of_program on club (program_id) where program_id is not null;

create table membership (
    club_id     uuid        not null references club,
    customer_id uuid        not null references customer,
    version     bigint      not null,
    state       varchar(10) not null,
    since       timestamptz not null,
    amount      numeric     not null,
    moved_at    timestamptz not null,
    history     jsonb       not null,
    primary key (club_id, customer_id)
);
create index membership_by_amount on membership (club_id, state, amount desc, customer_id);

-- Programs and clubs that still have to be applied to purchases from before they were set up.
create table backfill (
    subject_id  uuid        primary key,
    subject     varchar(10) not null,
    state       varchar(10) not null,
    position    uuid,
    customers   bigint      not null,
    started_at  timestamptz not null,
    finished_at timestamptz
);
