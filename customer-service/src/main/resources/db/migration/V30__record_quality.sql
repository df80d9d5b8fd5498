-- C7: no junk.

-- As it was written; what it is compared by is among the keys.
alter table customer add phone varchar(40);

-- How customers read when they are compared: written with the customer, in one transaction.
create table customer_match (
    customer_id uuid         primary key references customer,
    name        varchar(200) not null,
    fingerprint uuid         not null
);

-- Customers that have a key in common come to be compared. A key stands for what is equal and for whose customers they
-- are, so that dealers' customers never meet.
create table customer_match_key (
    key         bigint not null,
    customer_id uuid   not null references customer_match on delete cascade,
    primary key (key, customer_id)
);
create index customer_match_key_of_customer on customer_match_key (customer_id);
