create extension if not exists pg_trgm;

-- C1: three independent axes; prospect_* belong to the state POTENTIAL.
create table customer (
    id                   uuid          primary key,
    version              bigint        not null,
    dealer_id            uuid,
    name                 varchar(200)  not null,
    kind                 varchar(20)   not null,
    origin               varchar(20)   not null,
    position             varchar(20)   not null,
    state                varchar(20)   not null,
    prospect_scope       varchar(20),
    prospect_target      varchar(200),
    served_by_competitor boolean,
    street               varchar(200),
    city                 varchar(100),
    region               varchar(100),
    postal_code          varchar(20),
    country              varchar(2),
    latitude             numeric(9, 6),
    longitude            numeric(9, 6),
    registered_at        timestamptz   not null,
    changed_at           timestamptz   not null
);
create index customer_name on customer using gin (lower(name) gin_trgm_ops);
create index customer_of_dealer on customer (dealer_id, id) where dealer_id is not null;
create index customer_country on customer (country, id);

-- Ids that other systems use. A dealer's ids are its own: two dealers may use the same one.
create table customer_external_id (
    customer_id uuid         not null references customer on delete cascade,
    owner       uuid         not null,
    system      varchar(60)  not null,
    external_id varchar(100) not null,
    primary key (owner, system, external_id)
);
create index customer_external_id_of_customer on customer_external_id (customer_id);

-- C8: the purchase archive.
create table purchase (
    id           uuid           primary key,
    customer_id  uuid           not null references customer,
    dealer_id    uuid,
    owner        uuid           not null,
    system       varchar(60)    not null,
    reference    varchar(100)   not null,
    channel      varchar(20),
    purchased_at timestamptz    not null,
    currency     varchar(3)     not null,
    total        numeric(24, 4) not null,
    fingerprint  varchar(64)    not null,
    recorded_at  timestamptz    not null
);
create unique index purchase_reference on purchase (owner, system, reference);
create index purchase_of_customer on purchase (customer_id, purchased_at desc, id desc);

create table purchase_line (
    purchase_id   uuid           not null references purchase,
    number        int            not null,
    sku           varchar(60)    not null,
    description   varchar(300),
    product_line  varchar(60),
    quantity      int            not null check (quantity > 0),
    returned      int            not null default 0 check (returned between 0 and quantity),
    unit_price    numeric(13, 4) not null,
    amount        numeric(24, 4) not null,
    configuration json,
    primary key (purchase_id, number)
);

-- Returns against original lines; a line without a purchase is an unmatched credit.
create table purchase_return (
    id          uuid           primary key,
    customer_id uuid           not null references customer,
    dealer_id   uuid,
    owner       uuid           not null,
    system      varchar(60)    not null,
    reference   varchar(100)   not null,
    returned_at timestamptz    not null,
    currency    varchar(3)     not null,
    total       numeric(24, 4) not null,
    fingerprint varchar(64)    not null,
    recorded_at timestamptz    not null
);
create unique index purchase_return_reference on purchase_return (owner, system, reference);
create index purchase_return_of_customer on purchase_return (customer_id, returned_at desc, id desc);

create table purchase_return_line (
    return_id     uuid           not null references purchase_return,
    number        int            not null,
    sku           varchar(60)    not null,
    quantity      int            not null check (quantity > 0),
    unit_price    numeric(13, 4) not null,
    amount        numeric(24, 4) not null,
    purchase_id   uuid,
    purchase_line int,
    primary key (return_id, number),
    foreign key (purchase_id, purchase_line) references purchase_line
);
create index purchase_return_line_of_purchase on purchase_return_line (purchase_id) where purchase_id is not null;
