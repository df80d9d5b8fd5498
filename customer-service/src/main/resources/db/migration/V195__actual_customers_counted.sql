-- C9: who shares the care is counted among the actual customers.
drop index customer_segment;
create index customer_segment on customer (country, kind) where state = 'ACTUAL';
