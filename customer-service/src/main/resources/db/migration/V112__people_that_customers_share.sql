-- C7: by which numbers and addresses contacts are reached, so that customers who share a person come to be compared. The key
-- stands for the number or address and for whose customers they are. The rows follow their contact, wherever it is moved.
drop index contact_of_customer;
alter table contact add constraint contact_of_customer unique (customer_id, id);
create table contact_match_key (
    key         bigint      not null,
    customer_id uuid        not null,
    contact_id  uuid        not null,
    kind        varchar(10) not null,
    primary key (key, customer_id, contact_id),
    foreign key (customer_id, contact_id) references contact (customer_id, id) on update cascade on delete cascade
);
create index contact_match_key_of_contact on contact_match_key (contact_id);
create index contact_match_key_of_customer on contact_match_key (customer_id);

-- Pairs are found by scans, or as contacts are written (no scan). When they were last found: a scan forgets what was found
-- before it began and is not found again.
alter table duplicate_suspect alter scan_id drop not null;
alter table duplicate_suspect add last_found_at timestamptz;
