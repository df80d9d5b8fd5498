-- S9: what a piece costs before any discount, where the sender tells it.
alter table purchase_line add list_price numeric(24, 4);
