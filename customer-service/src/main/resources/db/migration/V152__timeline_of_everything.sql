-- C16: a timeline tells of everything, kind by kind from an index on customer and time. What is known by its day alone stands
-- at the beginning of it.
create function utc_midnight(day date) returns timestamptz language sql immutable
  return cast(day as timestamp) at time zone 'UTC';

create index gift_of_customer_by_day on gift (customer_id, utc_midnight(given_on) desc, id desc);
create index opportunity_of_customer_by_day on opportunity (customer_id, utc_midnight(opened_on) desc, id desc);
create index exit_case_of_customer_by_time on exit_case (customer_id, opened_at desc, id desc);
create index customer_merge_of_customer_by_time on customer_merge (customer_id, merged_at desc, id desc);
create index account_assignment_of_managers on account_assignment (customer_id, from_at desc, id desc)
    where function = 'ACCOUNT_MANAGER';

-- C14: the stages that deals came to after they were opened, as they stood then. Whose customer a deal is, its stages are.
alter table opportunity add constraint opportunity_of_customer_once unique (id, customer_id);
create table opportunity_stage (
    id             uuid           primary key,
    opportunity_id uuid           not null,
    customer_id    uuid           not null,
    stage          varchar(20)    not null,
    reason         varchar(500),
    amount         numeric(24, 4) not null,
    currency       varchar(3)     not null,
    owner          varchar(200),
    at             timestamptz    not null,
    foreign key (opportunity_id, customer_id) references opportunity (id, customer_id) on update cascade on delete cascade
);
create index opportunity_stage_of_opportunity on opportunity_stage (opportunity_id, customer_id);
create index opportunity_stage_of_customer on opportunity_stage (customer_id, at desc, id desc);

-- Who tells late of a deal that was decided says on which day.
create function stage_time(closed_on date, changed_at timestamptz) returns timestamptz language sql immutable
  return case when closed_on < utc_day(changed_at) then utc_midnight(closed_on) else changed_at end;

insert into opportunity_stage
  select uuidv7(), id, customer_id, stage, stage_reason, amount, currency, owner, stage_time(closed_on, changed_at)
  from opportunity where closed_on is not null;

-- A deal that is recorded when it is decided was opened before; the stage in which an open one is recorded is its first.
create function keep_first_stages() returns trigger language plpgsql as $$
begin
    insert into opportunity_stage
      select uuidv7(), id, customer_id, stage, stage_reason, amount, currency, owner, stage_time(closed_on, changed_at)
      from changed where closed_on is not null;
    return null;
end $$;
create trigger opportunity_first_stage after insert on opportunity referencing new table as changed
    for each statement execute function keep_first_stages();

create function keep_changed_stages() returns trigger language plpgsql as $$
begin
    insert into opportunity_stage
      select uuidv7(), n.id, n.customer_id, n.stage, n.stage_reason, n.amount, n.currency, n.owner,
        stage_time(n.closed_on, n.changed_at)
      from changed n join unchanged o on o.id = n.id where n.stage <> o.stage;
    return null;
end $$;
create trigger opportunity_stage_changed after update on opportunity
    referencing new table as changed old table as unchanged
    for each statement execute function keep_changed_stages();
