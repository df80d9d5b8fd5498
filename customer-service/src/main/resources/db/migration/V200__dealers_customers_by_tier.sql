-- A dealer lists its customers of a tier. The dealer stands beside the tier, because a dealer with none of a tier would
-- otherwise have everybody's accounts of it looked through. A customer never changes its dealer.
alter table current_account_tier add column dealer_id uuid;
update current_account_tier t set dealer_id = c.dealer_id from customer c where c.id = t.customer_id and c.dealer_id is not null;
create index current_account_tier_of_dealer on current_account_tier (dealer_id, tier, customer_id) where dealer_id is not null;

-- A tier may be told while its customer is not there: of one that was merged, say, before that is undone.
create function dealer_of_current_tier() returns trigger language plpgsql as $$
begin
    update current_account_tier set dealer_id = new.dealer_id where customer_id = new.id;
    return null;
end $$;
create trigger customer_dealer_of_current_tier after insert on customer
    for each row when (new.dealer_id is not null) execute function dealer_of_current_tier();
