-- C7: contacts of one customer that became one. The old id stands for contact_id as long as the merge is not undone;
-- survivor_id is who survived this merge, while contact_id follows when the survivor is merged itself. Whose contact it is, the
-- merge is, also where customers are merged.
create table contact_merge (
    id               uuid         primary key,
    version          bigint       not null,
    contact_id       uuid         not null references contact on delete cascade,
    survivor_id      uuid         not null,
    duplicate_id     uuid         not null,
    survivor_version bigint       not null,
    survivor_before  json         not null,
    duplicate_before json         not null,
    -- Which rows the survivor had in each table when both were one.
    rows_after       json         not null,
    merged_by        varchar(200) not null,
    merged_at        timestamptz  not null,
    undone_by        varchar(200),
    undone_at        timestamptz
);
create index contact_merge_of_contact on contact_merge (contact_id, id desc);
create unique index contact_merge_alias on contact_merge (duplicate_id) where undone_at is null;

-- What a merge moved (the key of each row) or put aside (the row), so that it can be undone.
create table contact_merge_row (
    merge_id   uuid        not null references contact_merge on delete cascade,
    table_name varchar(60) not null,
    content    jsonb       not null
);
create index contact_merge_row_of_merge on contact_merge_row (merge_id, table_name);

-- Several systems may know a contact that was two, each by its own reference.
alter table contact_reference drop constraint contact_reference_contact_id_key;
create index contact_reference_of_contact on contact_reference (contact_id);

-- A contact that was two may have received as two: both rows stay, and count as one (V150).
drop index gift_receiver_of_contact;
create index gift_receiver_of_contact on gift_receiver (customer_id, contact_id) where contact_id is not null;
