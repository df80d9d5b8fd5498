-- C7: contacts of one customer of which somebody said that they are two people, as they read then.
create table contact_distinction (
    contact_id  uuid         not null references contact on delete cascade,
    other_id    uuid         not null references contact on delete cascade,
    fingerprint uuid         not null,
    decided_by  varchar(200) not null,
    decided_at  timestamptz  not null,
    primary key (contact_id, other_id),
    check (contact_id < other_id)
);
create index contact_distinction_of_other on contact_distinction (other_id);
