-- C12: a gift that was given although the rules deny it is before compliance, as what receivers ask for is.
alter table gift_solicitation add column gift_id uuid references gift;
create index gift_solicitation_of_gift on gift_solicitation (gift_id) where gift_id is not null;
