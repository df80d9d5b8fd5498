-- C17: the reason of an entry may name a person who is to be erased. It is kept beside the trail, which seals its hash with a
-- salt: once both are gone, nobody can guess the reason from the hash. Reasons that were sealed themselves stay as they are.
alter table gift_audit_entry add reason_hash varchar(64), add check (reason is null or reason_hash is null);

create table gift_audit_reason (
    record_id uuid          not null,
    number    bigint        not null,
    reason    varchar(1000) not null,
    salt      uuid,
    primary key (record_id, number)
);
