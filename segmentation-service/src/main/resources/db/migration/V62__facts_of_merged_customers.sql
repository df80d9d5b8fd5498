-- told_as: the id under which it was told, where that stands for another now. Club memberships and tier standings have none:
-- they are told of each customer anew, and those of an account that went aside are read by nobody until it is back.
alter table visit_fact add told_as uuid;
alter table appointment_fact add told_as uuid;
alter table interaction_fact add told_as uuid;
alter table gift_fact add told_as uuid;
alter table satisfaction_measure add told_as uuid;
alter table account_manager_fact add told_as uuid;
alter table exit_case_fact add told_as uuid;
alter table prospect_fact add told_as uuid;
alter table purchase_line_fact add told_as uuid;
alter table points_fact add told_as uuid;
alter table rating add told_as uuid;
alter table tier_override add told_as uuid;

-- What was noted at a person's visits goes when the person is erased.
create index checklist_of_visit on checklist (visit_id) where visit_id is not null;

-- Customers whose merge was taken while their facts stayed behind.
do $$
declare
  t text;
begin
  foreach t in array array['visit_fact', 'appointment_fact', 'interaction_fact', 'gift_fact', 'satisfaction_measure',
    'account_manager_fact', 'exit_case_fact', 'prospect_fact', 'purchase_line_fact', 'points_fact', 'rating'] loop
    execute format('update %I t set told_as = a.id, customer_id = a.root_id from alias a where a.id = t.customer_id', t);
  end loop;
end $$;
insert into customer_review (customer_id, due_at, changed)
select id, now(), 16383 from alias union select root_id, now(), 16383 from alias
on conflict (customer_id) do update set due_at = excluded.due_at, changed = excluded.changed;
