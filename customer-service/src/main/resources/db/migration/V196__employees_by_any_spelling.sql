-- C10, C12: an employee who is written in other case, width or with blanks around is the same employee. EmployeeKey makes the
-- same keys; V166 keeps those of givers.
create function employee_key(employee text) returns text language sql immutable parallel safe
  return lower(btrim(normalize(employee, NFKC)));

drop index account_assignment_of_manager;
create index account_assignment_of_manager on account_assignment (employee_key(employee), customer_id)
    where function = 'ACCOUNT_MANAGER' and until_at is null;
drop index handover_from_manager;
create index handover_from_manager on handover (employee_key(from_manager), id desc);
drop index handover_to_manager;
create index handover_to_manager on handover (employee_key(to_manager), id desc);
drop index opportunity_by_owner;
create index opportunity_by_owner on opportunity (employee_key(owner), id desc) where owner is not null;
drop index exit_case_by_owner;
create index exit_case_by_owner on exit_case (employee_key(owner), id desc) where owner is not null;
