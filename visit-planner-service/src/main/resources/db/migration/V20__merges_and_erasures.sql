-- Which customer ids stand for others since two customers became one: every link heard of, and what they come to.
create table alias_link (
    id        uuid        primary key,
    alias_id  uuid        not null,
    target_id uuid        not null,
    linked_at timestamptz not null,
    ended     boolean     not null
);
create index alias_link_of_alias on alias_link (alias_id);
create index alias_link_of_target on alias_link (target_id);
create table alias (
    id      uuid primary key,
    root_id uuid not null
);
create index alias_of_root on alias (root_id);

-- told_as: the id under which it was told, where that stands for another now.
alter table purchase add told_as uuid;
alter table appointment add told_as uuid;
create index visit_report_of_customer on visit_report (customer_id);
create index promise_of_customer on promise (customer_id, due_on, id);

-- Accounts that were merged into others, as they would stand: they come back if the merge is undone.
create table merged_account (
    customer_id uuid  primary key,
    content     jsonb not null
);

-- The same for rhythms. inherited_from: the merged customer for whom the rhythm was agreed, until it is changed.
create table merged_rhythm (
    customer_id uuid  primary key,
    content     jsonb not null
);
alter table customer_rhythm add inherited_from uuid;

-- People who were erased: what is told of them late does not bring their names back. Ids only.
create table erased_account (
    customer_id uuid        primary key,
    erased_at   timestamptz not null
);
