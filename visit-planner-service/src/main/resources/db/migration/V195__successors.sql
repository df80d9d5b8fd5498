-- C10: what is open passes on with an account. Names of employees are as long as those that customer-service tells, and case,
-- width and blanks around make no other employee.
alter table appointment alter account_manager type varchar(200);
alter table appointment_change alter by_subject type varchar(200);
alter table visit_report alter account_manager type varchar(200);
alter table promise alter owner type varchar(200);

create function employee_key(employee text) returns text language sql immutable parallel safe
  return lower(btrim(normalize(employee, NFKC)));
