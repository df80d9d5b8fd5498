-- C12: of policies that begin on one day the one that was announced last holds; ids are the clients' and tell no order.
drop index gift_house_policy_in_force;
create index gift_house_policy_in_force on gift_house_policy (valid_from desc, announced_at desc, id desc);
drop index customer_gift_policy_in_force;
create index customer_gift_policy_in_force
    on customer_gift_policy (customer_id, valid_from desc, announced_at desc, id desc);
