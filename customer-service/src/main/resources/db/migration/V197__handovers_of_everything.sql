-- C10: a handover passes on everything: of each kind, how many changed hands, or stayed and need somebody.
create table handover_count (
    handover_id uuid        not null references handover,
    kind        varchar(20) not null,
    count       bigint      not null check (count > 0),
    passed_on   boolean     not null,
    primary key (handover_id, kind)
);
insert into handover_count
  select handover_id, 'ACCOUNT', count(*), true from handover_account group by handover_id;

create index account_assignment_in_teams on account_assignment (employee_key(employee), customer_id)
    where function not in ('ACCOUNT_MANAGER', 'SIGNING_DEALER');
