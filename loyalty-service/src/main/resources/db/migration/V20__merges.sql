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

-- told_as: the id under which it was told, where that stands for another now. Lots and entries are their purchase's.
alter table purchase add told_as uuid;
alter table returned_line add told_as uuid;
create index lot_of_customer on lot (customer_id);
create index member_of_customer on member (customer_id);
create index membership_of_customer on membership (customer_id);

-- Memberships of customers who collect in a club no more, because what they bought is another's since a merge, or never
-- was theirs. They come back with their version, so that others who listen never take news for old.
create table membership_aside (
    club_id     uuid  not null references club,
    customer_id uuid  not null references customer,
    content     jsonb not null,
    primary key (club_id, customer_id)
);
create index membership_aside_of_customer on membership_aside (customer_id);
