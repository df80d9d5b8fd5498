-- Customers' own phones in the form that contacts' have, E.164. Those that were written without their country's code are
-- brought into it when their customer is written next.
update customer c
set phone = '+' || regexp_replace(w.written, '^\s*(\+|00)|[^0-9]', '', 'g')
from (select id, replace(normalize(phone, NFKC), '(0)', '') as written from customer where phone is not null) w
where c.id = w.id and w.written ~ '^\s*(\+|00)[1-9]([\s./()‐-―-]*[0-9])+\s*$';
