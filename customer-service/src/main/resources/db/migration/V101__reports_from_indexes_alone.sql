-- What reports add up over long times is in the index that finds it, so that they need not fetch every record.
drop index opportunity_opened;
create index opportunity_opened on opportunity (opened_on)
    include (closed_on, stage, amount, currency, chance, owner, region, product, product_line, dealer_id, customer_id);
drop index exit_case_opened;
create index exit_case_opened on exit_case (opened_at)
    include (state, reason, value_lost, currency, dealer_id, customer_id);
drop index purchase_of_dealer;
create index purchase_of_dealer on purchase (dealer_id, purchased_at) include (customer_id, currency, total)
    where dealer_id is not null;
