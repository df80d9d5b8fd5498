-- K1 to K3: who went through which playbook on which day or for which visit, and what they ticked.
create table checklist (
    id         uuid         primary key,
    version    bigint       not null,
    playbook   varchar(60)  not null,
    owner      varchar(200) not null,
    day        date         not null,
    visit_id   uuid,
    created_at timestamptz  not null
);
create unique index checklist_once on checklist
    (owner, playbook, day, coalesce(visit_id, '00000000-0000-0000-0000-000000000000'));
create index checklist_of_owner on checklist (owner, id);
create index checklist_of_day on checklist (day, id);

create table checklist_tick (
    checklist_id uuid         not null references checklist,
    item         varchar(60)  not null,
    done         boolean      not null,
    note         varchar(500),
    ticked_by    varchar(200) not null,
    ticked_at    timestamptz  not null,
    primary key (checklist_id, item)
);
