-- What customer-service sends to read a customer with its external ids; customers is how many there are.
\set n random(1, :customers)
select c.id, c.version, c.dealer_id, c.name, c.kind, c.origin, c.position, c.state, c.prospect_scope, c.prospect_target, c.served_by_competitor, c.street, c.city, c.region, c.postal_code, c.country, c.latitude, c.longitude, c.registered_at, c.changed_at, e.owner, e.system, e.external_id from customer c left join customer_external_id e on e.customer_id = c.id where c.id = cast('0196a0b2-7c00-7000-8000-' || lpad(to_hex(cast(:n as bigint)), 12, '0') as uuid);
