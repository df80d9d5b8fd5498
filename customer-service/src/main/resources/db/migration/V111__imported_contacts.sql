-- Under which reference another system knows a contact: a file that comes again finds it there. Whoever writes the reference
-- first makes the contact, in the same transaction. print: what the file said, so that a repeat is known after an edit too.
create table contact_reference (
    owner      uuid         not null,
    system     varchar(60)  not null,
    reference  varchar(100) not null,
    contact_id uuid         not null unique references contact on delete cascade deferrable initially deferred,
    print      varchar(64)  not null,
    primary key (owner, system, reference)
);
