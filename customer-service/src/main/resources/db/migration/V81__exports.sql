-- Exports read page after page in order of id; a dealer's among everybody's.
create index purchase_of_dealer_by_id on purchase (dealer_id, id) where dealer_id is not null;
create index purchase_return_of_dealer_by_id on purchase_return (dealer_id, id) where dealer_id is not null;
