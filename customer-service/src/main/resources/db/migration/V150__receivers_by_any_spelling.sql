-- C12: whoever is written with other blanks, or with a courtesy title, is the same receiver. NameKey makes the same keys.
-- The key of an erased receiver is its id and stays.
update gift_receiver set name_key = regexp_replace(regexp_replace(regexp_replace(
    btrim(regexp_replace(regexp_replace(name_key, '[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]', '', 'g'), '\s+', ' ', 'g')),
    '^((mr|mrs|ms|miss|dr|prof)(\.\s*|\s+))+(?=\S)', ''),
    '(?<=[\u3005\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])[\s·・•]+(?=[\u3005\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])',
    '', 'g'),
    '(?<=\S)\s*(先生|女士|小姐|老师|经理|总)+$', '')
where name_key <> cast(id as text);

-- Gifts keep the receiver they were recorded for, for their trail is sealed. So receivers that come to be one stay rows:
-- all but one name the one that they are the same as, and they count together.
alter table gift_receiver add column same_as uuid references gift_receiver;
create index gift_receiver_same on gift_receiver (same_as) where same_as is not null;
update gift_receiver r set same_as = nullif(k.first, r.id), public_official = k.official
from (select id,
             first_value(id) over (partition by customer_id, name_key order by contact_id is null, id) as first,
             count(*) over (partition by customer_id, name_key) as alike,
             count(contact_id) over (partition by customer_id, name_key) as contacts,
             bool_or(public_official) over (partition by customer_id, name_key) as official
      from gift_receiver) k
where k.id = r.id and k.alike > 1 and k.contacts <= 1;
