-- C10: whoever of us was in contact with a customer, wherever it is recorded: one timeline by employee.
create view employee_contact as
    select customer_id, employee, at from account_contact
    union all
    select customer_id, employee, happened_at from interaction;
create index interaction_of_customer_by_employee on interaction (customer_id, happened_at) include (employee);
