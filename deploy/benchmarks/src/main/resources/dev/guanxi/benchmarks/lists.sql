-- Customers and everything about them in proportion. :n customers; customer 1 has most of everything, so that its own
-- lists are long; a tenth are dealers', a tenth of these the first dealer's. Ids are 0196a0b2-7c, two digits for the kind of
-- record, and twelve for its number.
set session_replication_role = replica;
set synchronous_commit = off;
set maintenance_work_mem = '512MB';

-- Indexes are made quicker when the rows are there.
create temporary table dropped_index as
  select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
  from pg_index join pg_class on pg_class.oid = indrelid
  where relnamespace = 'public'::regnamespace and relkind = 'r' and not exists (
    select 1 from pg_constraint where conindid = indexrelid);
select 'drop index ' || name from dropped_index \gexec

create function record_id(kind int, n bigint) returns uuid language sql immutable
  return cast('0196a0b2-7c' || lpad(to_hex(kind), 2, '0') || '-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid);
create function dealer_of(n bigint) returns uuid language sql immutable
  return case when n % 100 = 0 then record_id(35, 0) when n % 10 = 0 then record_id(35, 1 + n / 10 % 999) end;
create function owner_of(n bigint) returns uuid language sql immutable
  return coalesce(dealer_of(n), '00000000-0000-0000-0000-000000000000');
-- All of them in another order, customer 1 for every 200th.
create function some_customer(m bigint) returns bigint language sql immutable
  return case when m % 200 = 0 then 1 else 1 + m * 7919 % :n end;
-- Five years until now.
create function some_time(m bigint, of bigint) returns timestamptz language sql stable
  return date_trunc('second', now()) - interval '1826 days' * (1 - m / (of + 1.0)) - interval '1 hour';

insert into customer (id, version, dealer_id, name, kind, origin, position, state, prospect_scope, served_by_competitor,
    street, city, region, postal_code, country, phone, registered_at, changed_at)
  select record_id(16, n), 1, dealer_of(n), initcap(left(md5('a' || n), 7)) || ' ' || initcap(left(md5('b' || n), 6)),
    case when n % 5 = 0 then 'PERSON' else 'ORGANISATION' end, case when n % 500 = 0 then 'INTERNAL' else 'EXTERNAL' end,
    case when n % 50 = 0 then 'INTERMEDIARY' else 'FINAL' end, case when n % 5 < 3 then 'ACTUAL' else 'POTENTIAL' end,
    case when n % 5 >= 3 then 'INDIVIDUAL' end, case when n % 5 >= 3 then n % 3 = 0 end, n % 300 || ' Ring Road', 'City ' || n % 600, 'Region ' || n % 40,
    cast(310000 + n % 3000 as text), (array['CN', 'CN', 'CN', 'CN', 'DE', 'GB', 'JP', 'FR', 'KR', 'IS'])[1 + n % 1000 / 100],
    '+86571' || (80000000 + n), some_time(n, :n), some_time(n, :n)
  from generate_series(1, :n) n;
insert into customer_external_id select record_id(16, n), owner_of(n), 'erp', cast(n as text) from generate_series(1, :n) n;

insert into purchase (id, customer_id, dealer_id, owner, system, reference, channel, purchased_at, currency, total,
    fingerprint, recorded_at)
  select record_id(17, m), record_id(16, c), dealer_of(c), owner_of(c), case when m % 3 = 0 then 'erp' else 'pos' end,
    cast(m as text), 'DIRECT', some_time(m, 5 * :n), case when m % 50 = 0 then 'EUR' else 'CNY' end, 10 + m % 9000, 'seed',
    some_time(m, 5 * :n)
  from (select m, case when m % 1000 = 0 then 1 else 1 + m % :n end as c from generate_series(1, 5 * :n) m) numbered;
insert into purchase_line (purchase_id, number, sku, product_line, quantity, returned, unit_price, amount)
  select record_id(17, m), 1, 'SKU-' || m % 5000, 'line ' || m % 20, 1, 0, 10 + m % 9000, 10 + m % 9000
  from generate_series(1, 5 * :n) m;
insert into purchase_return (id, customer_id, dealer_id, owner, system, reference, returned_at, currency, total,
    fingerprint, recorded_at)
  select record_id(18, m), record_id(16, c), dealer_of(c), owner_of(c), 'pos', 'R' || m, some_time(m, :n / 10), 'CNY',
    10 + m % 900, 'seed', some_time(m, :n / 10)
  from (select m, some_customer(m) as c from generate_series(1, :n / 10) m) numbered;
insert into purchase_return_line (return_id, number, sku, quantity, unit_price, amount, purchase_id, purchase_line)
  select record_id(18, m), 1, 'SKU-' || m % 5000, 1, 10 + m % 900, 10 + m % 900,
    case when m % 50 <> 7 then record_id(17, case when m % 100 = 0 then 1 else m end) end, case when m % 50 <> 7 then 1 end
  from generate_series(1, :n / 10) m;

-- Triggers do this where they are not off.
insert into purchase_total (dealer_id, day, system, currency, folded, purchases, revenue, returns, returned)
  select whose, utc_day(at), system, currency, true, sum(bought), sum(revenue), sum(back), sum(returned)
  from (select dealer_id, purchased_at as at, system, currency, 1 as bought, total as revenue, 0 as back, 0 as returned from purchase
        union all
        select dealer_id, returned_at, system, currency, 0, 0, 1, total from purchase_return) changes
    cross join lateral (select null union select dealer_id) dealers(whose)
  group by 1, 2, 3, 4;

insert into contact (id, version, customer_id, name, decision_part, birth_month, birth_day, details, recorded_by, recorded_at,
    changed_at)
  select record_id(19, m), 1, record_id(16, some_customer(m)), 'Contact ' || m,
    (array['DECIDES', 'INFLUENCES', 'BUYS', 'USES', 'GUARDS_DOOR'])[1 + m % 5], 1 + m % 12, 1 + m % 28,
    '{"phones":[],"emails":[],"interests":[],"habits":[],"consents":{}}', 'seed', now(), now()
  from generate_series(1, :n) m;
insert into contact_family_member (contact_id, number, relation, name, birth_month, birth_day)
  select record_id(19, m), 0, 'CHILD', 'Child ' || m, 1 + m % 12, 1 + m % 28 from generate_series(1, :n / 4) m;
insert into party (id, version, customer_id, role, contact_id, group_name, satisfaction, satisfied_at, recorded_by,
    recorded_at, changed_at)
  select record_id(20, m), 1, record_id(16, some_customer(m / 2)), case when m % 2 = 0 then 'BUYER' else 'DIRECT_USER' end,
    null, 'group ' || m, case when m % 2 = 0 then 3 + m % 3 else 1 + m % 5 end, some_time(m, :n), 'seed', now(), now()
  from generate_series(2, :n) m;
insert into satisfaction (id, version, customer_id, party_id, score, measured_at, source, recorded_by, recorded_at, changed_at)
  select record_id(22, m), 1, record_id(16, some_customer(m / 2)), record_id(20, m),
    case when m % 2 = 0 then 3 + m % 3 else 1 + m % 5 end, some_time(m, :n), 'CALL', 'seed', now(), now()
  from generate_series(2, :n) m;
insert into interaction (id, version, customer_id, kind, direction, happened_at, employee, subject, complaint_state,
    recorded_by, recorded_at, changed_at)
  select record_id(21, m), 1, record_id(16, some_customer(m)), kind, 'INBOUND', some_time(m, 2 * :n), 'seller-' || m % 300,
    'About ' || m, case when kind = 'COMPLAINT' then 'OPEN' end, 'seed', now(), now()
  from (select m, (array['CALL', 'CALL', 'VISIT', 'MAIL', 'MESSAGE', 'MEETING', 'COMPLAINT'])[1 + m % 7] as kind
        from generate_series(1, 2 * :n) m) numbered;
insert into need (id, version, customer_id, kind, text, source, heard_at, state, met_at, met_by, recorded_by, recorded_at,
    changed_at)
  select record_id(23, m), 1, record_id(16, some_customer(m)),
    (array['STATED', 'REAL', 'UNSTATED', 'DELIGHT', 'SECRET'])[1 + m % 5], 'Need ' || m, 'a call', some_time(m, :n / 2),
    case when m % 10 = 0 then 'MET' else 'OPEN' end, case when m % 10 = 0 then now() end, null, 'seed', now(), now()
  from generate_series(1, :n / 2) m;

insert into prospect (id, version, customer_id, dealer_id, source, stage, campaign, cost, cost_currency, captured_at,
    captured_by, follow_up_due_at, qualified_at, converted_at)
  select record_id(24, m), 1, record_id(16, c), dealer_of(c),
    (array['TRADE_SHOW', 'ADVERTISING_RESPONSE', 'PHONE_OR_MAIL_REPLY', 'FINANCE_DEPARTMENT', 'SERVICE_DEPARTMENT',
           'PUBLIC_RELATIONS', 'FRIENDS', 'ALERTNESS', 'BUSINESS_CARD'])[1 + m % 9],
    (array['OPEN', 'QUALIFIED', 'NOT_QUALIFIED', 'CONVERTED'])[1 + m % 4], 'Campaign ' || m % 200, 10, 'CNY',
    some_time(m, :n / 5), 'seed', case when m % 8 = 0 then some_time(m, :n / 5) + interval '30 days' end,
    case when m % 4 in (1, 3) then some_time(m, :n / 5) end, case when m % 4 = 3 then some_time(m, :n / 5) end
  from (select m, some_customer(m) as c from generate_series(1, :n / 5) m) numbered;
insert into prospect_follow_up (id, prospect_id, customer_id, result, note, done_at, done_by)
  select record_id(25, m), record_id(24, p), record_id(16, some_customer(p)), 'QUALIFIED', 'seed', some_time(m, :n / 5), 'seed'
  from (select m, case when m % 500 = 0 then 1 else m end as p from generate_series(1, :n / 5) m) numbered;
insert into ideal_profile
  select record_id(27, m), 1, 'Profile ' || m, '[{"attribute":"COUNTRY","values":["CN"],"weight":1}]'
  from generate_series(1, 100) m;
insert into appraisal (id, prospect_id, customer_id, content, appraised_at, appraised_by)
  select record_id(26, m), record_id(24, p), record_id(16, some_customer(p)), '{"growth":15,"risk":20}',
    some_time(m, :n / 10), 'seed'
  from (select m, case when m % 500 = 0 then 1 else m end as p from generate_series(1, :n / 10) m) numbered;
insert into purification (id, dealer_id, request, profile_id, profile_version, weights_version, grades, purified_at,
    purified_by)
  select record_id(28, m), case when m % 2 = 0 then record_id(35, 0) end, '{}', record_id(27, 1), 1, 1,
    '{"grades":{"A":1,"B":1,"C":1,"D":1}}', now(), 'seed'
  from generate_series(1, :n / 1000) m;
insert into purification_entry
  select record_id(28, 1 + m / 1000), m % 1000, record_id(24, m), record_id(16, some_customer(m)), 50,
    (array['A', 'B', 'C', 'D'])[1 + m % 4], '{"score":50,"grade":"C","value":60,"parts":[],
      "risk":{"percent":20,"known":true,"takes":12}}'
  from generate_series(1, :n / 5) m;
insert into branch select record_id(44, m), 1, 'Branch ' || m, 20 + m % 20, 100 + m % 20, true from generate_series(1, 300) m;

insert into dealer
  select record_id(35, m), 1, 'Dealer ' || m, '[{"country":"CN","region":"Zhejiang"}]', '["notebooks"]', now(), now()
  from generate_series(0, 999) m;
insert into agreement
  select record_id(36, m * 8 + y), record_id(35, m), day, cast(day + interval '1 year' as date), 'seed', now()
  from generate_series(0, 999) m, generate_series(0, 4) y,
    lateral (select cast(now() - interval '1 year' * (4 - y) - interval '1 day' * (m % 300) as date) as day) dated;
insert into account_assignment (id, version, customer_id, function, employee, dealer_id, from_at, until_at, reason, assigned_by)
  select record_id(37, m * 4 + f), 1, record_id(16, m), (array['ACCOUNT_MANAGER', 'SIGNING_DEALER', 'TECHNICIAN'])[f],
    case when f <> 2 then 'seller-' || m % 300 end, case when f = 2 then record_id(35, m % 1000) end,
    now() - interval '400 days', null, null, 'seed'
  from generate_series(1, :n / 50) m, generate_series(1, 3) f;
insert into account_assignment (id, version, customer_id, function, employee, from_at, until_at, assigned_by)
  select record_id(37, 4 * :n + m), 2, record_id(16, 1), 'LOGISTICS', 'seller-' || m, now() - interval '900 days',
    now() - interval '500 days', 'seed'
  from generate_series(1, 2000) m;
-- With every third account only its manager speaks.
insert into account_contact
  select record_id(38, m), record_id(16, c), 'seller-' || case when c % 3 = 0 or m % 5 > 0 then c % 300 else m / 7 % 300 end,
    some_time(m, :n / 2), 'seed'
  from (select m, case when m % 200 = 0 then 1 else 1 + m % (:n / 50) end as c from generate_series(1, :n / 2) m) numbered;
insert into handover select record_id(39, m), 'seller-' || m, 'seller-' || m + 1, 'seed', 'seed', now()
  from generate_series(1, 300) m;
insert into account_assignment (id, version, customer_id, function, employee, from_at, until_at, assigned_by, handover_id)
  select record_id(37, 4 * :n + 2000 + m), 2, record_id(16, 1), 'ACCOUNT_MANAGER', 'seller-' || m + 1, now() - interval '900 days' + m * interval '1 day',
    now() - interval '899 days' + m * interval '1 day', 'seed', case when m % 2 = 0 then record_id(39, m) end
  from generate_series(1, 300) m;
insert into handover_account
  select record_id(39, m), record_id(16, 1), now() - interval '900 days', 2, 9, now() from generate_series(1, 300) m
  union all
  select record_id(39, 1 + m % 300), record_id(16, m), now() - interval '900 days', 2, 9, now() from generate_series(2, :n / 50) m;
insert into relationship_level
  select record_id(40, m), record_id(16, some_customer(m)), 'PROACTIVE', 'seed', 'seed', some_time(m, :n / 50)
  from generate_series(1, :n / 50) m;
insert into relationship_model
  select m, 'seed', now(), (select definition from relationship_model where version = 1) from generate_series(2, 200) m;

insert into exchange_rate
  select currency, cast(now() as date) - m, 7, 'seed', now()
  from unnest(array['EUR', 'USD', 'GBP', 'JPY']) currency, generate_series(1, 500) m;
insert into exchange_rate (currency, valid_from, version, rate, set_by, set_at)
  values ('EUR', '2001-01-01', 301, 7, 'seed', now());
insert into exchange_rate_before select 'EUR', '2001-01-01', m, 6, 'seed', now() from generate_series(1, 300) m;
insert into gift_house_policy
  select record_id(45, m), cast('2001-01-01' as date) + m, (select rules from gift_house_policy limit 1), 'seed', now()
  from generate_series(1, 500) m;
insert into customer_gift_policy
  select record_id(46, m), record_id(16, some_customer(m)), cast('2001-01-01' as date) + cast(m as int) % 5000, null, 'Letter',
    'GOODS', true, 'CNY', 200, 500, 'seed', now()
  from generate_series(1, :n / 50) m;
insert into gift_receiver
  select record_id(30, m), record_id(16, some_customer(m)), 'Receiver ' || m, 'receiver ' || m, null, m % 50 = 0
  from generate_series(1, :n / 10) m;
insert into gift (id, version, customer_id, dealer_id, receiver_id, giver, giver_owner, recorded_by, kind, purpose, amount,
    currency, value, given_on, allowance_year, state, verdict, rules, recorded_at, changed_at)
  select record_id(31, m), 1, record_id(16, c), dealer_of(c), record_id(30, r), 'seller-' || m % 300, owner_of(c), 'seed',
    'GOODS', 'seed', 50, 'CNY', 50, cast(given as date), cast(extract(year from given) as int),
    case when m % 1000 = 0 then 'PENDING_APPROVAL' when m % 1000 = 1 then 'APPROVED' when m % 1000 = 2 then 'REJECTED'
         when m % 1000 = 3 then 'RETURNED' when m % 1000 = 4 then 'CANCELLED' else 'GIVEN' end, 'ALLOWED', '', given, given
  from (select m, r, some_customer(r) as c, some_time(m, :n / 5) as given
        from (select m, 1 + m % (:n / 10) as r from generate_series(1, :n / 5) m) dated) numbered;
insert into gift_solicitation (id, version, customer_id, dealer_id, receiver_id, request, asked_on, reported_by, reported_at,
    state, due_at, outcome, reason, decided_by, decided_at)
  select record_id(32, m), 1, record_id(16, c), dealer_of(c), record_id(30, m), 'seed', cast(now() as date), 'seed', now(),
    case when m % 20 = 0 then 'WITH_COMPLIANCE' else 'DECIDED' end, some_time(m, :n / 100) + interval '2 hours',
    case when m % 20 <> 0 then 'REFUSED' end, 'seed', 'seed', case when m % 20 <> 0 then now() end
  from (select m, some_customer(m) as c from generate_series(1, :n / 100) m) numbered;
insert into gift_audit_entry (gift_id, number, at, actor, action, content, previous_hash, hash)
  select record_id(31, m), 1, now(), 'seed', 'RECORD', '{}', '', repeat('0', 64) from generate_series(1, :n / 5) m;
insert into gift_audit_entry (solicitation_id, number, at, actor, action, content, previous_hash, hash)
  select record_id(32, m), 1, now(), 'seed', 'REPORT', '{}', '', repeat('0', 64) from generate_series(1, :n / 100) m;

insert into product select 'Product ' || m, 'Series ' || m % 50, 10 + m, 'CNY' from generate_series(1, 5000) m;
insert into opportunity (id, version, customer_id, dealer_id, product, product_line, amount, currency, stage, chance,
    chance_stated, expected_close_on, owner, region, opened_on, closed_on, recorded_at, changed_at)
  select record_id(29, m), 1, record_id(16, c), dealer_of(c), 'Product ' || 1 + m % 5000, 'Series ' || m % 50, 100 + m % 9000,
    case when m % 50 = 0 then 'EUR' else 'CNY' end, stage, 50, false, cast(opened as date) + 60, 'seller-' || m % 300,
    'Region ' || m % 40, cast(opened as date), case when stage in ('WON', 'LOST') then cast(opened as date) + 30 end, opened,
    opened
  from (select m, some_customer(m) as c, some_time(m, :n / 10) as opened,
          (array['WON', 'LOST', 'WON', 'LOST', 'WON', 'PROSPECTING', 'ENGAGING', 'PROPOSAL', 'NEGOTIATION'])[1 + m % 9] as stage
        from generate_series(1, :n / 10) m) numbered;
insert into opportunity_stage (id, opportunity_id, customer_id, stage, amount, currency, owner, at)
  select record_id(51, row_number() over (order by closed_on, id)), id, customer_id, stage, amount, currency, owner, utc_midnight(closed_on)
  from opportunity where closed_on is not null;
insert into pipeline_total
  select part.dealer_id, dimension, key, part.currency, month, sum(deals), sum(won), sum(lost), sum(part.amount),
    sum(weighted_amount), sum(won_amount), sum(days_to_close), true
  from opportunity o cross join lateral pipeline_parts(1, o.dealer_id, owner, region, coalesce(product, product_line), stage,
    o.currency, o.amount, chance, opened_on, closed_on) part
  group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5;

insert into exit_scan (id, as_of, preview, limits, state, created_by, created_at, finished_at)
  select record_id(34, m), now(), false, '{"minPurchaseDays":3,"factor":3,"quantile":0.95,"floorDays":30}', 'DONE', 'seed',
    now(), now()
  from generate_series(1, 500) m;
insert into exit_scan_finding
  select record_id(34, 1), record_id(16, m), cast(now() as date), 5, 30, 10, 90, 100 from generate_series(1, :n / 10) m;
insert into exit_case (id, version, customer_id, dealer_id, detection, scan_id, state, reason, value_lost, currency,
    value_stated, owner, win_back_by, attempts, last_purchase_at, opened_at, closed_at, changed_at, country, competitor)
  select record_id(33, m), 1, record_id(16, c), dealer_of(c), 'SILENCE', record_id(34, 1 + m % 500),
    case when m <= c then 'OPEN' when m % 2 = 0 then 'LOST' else 'WON_BACK' end,
    (array['PRICE', 'QUALITY', 'SERVICE', 'COMPETITOR', 'NO_NEED', 'MOVED', 'CLOSED', 'RELATIONSHIP', 'UNKNOWN'])[1 + m % 9],
    1000, case when m % 50 = 0 then 'EUR' else 'CNY' end, false, 'seller-' || m % 300,
    cast(some_time(m, :n / 20) as date) + 90,
    case when m % 4 = 0 then jsonb '[]' else jsonb_build_array(json_build_object('id', record_id(33, m), 'triedOn', '2024-01-01',
      'kind', (array['CALL', 'VISIT', 'PRICE', 'TERMS', 'SERVICE'])[1 + m % 5], 'what', 'seed', 'triedBy', 'seed')) end,
    some_time(m, :n / 20), some_time(m, :n / 20), case when m > c then some_time(m, :n / 20) end, some_time(m, :n / 20),
    (select country from customer where id = record_id(16, c)), case when m % 3 > 0 then 'Competitor ' || m % 300 end
  from (select m, case when m % 200 = 0 then 1 else m % (:n / 30) + 1 end as c from generate_series(2, :n / 20) m) numbered;
insert into duplicate_scan (id, state, requested_by, requested_at, finished_at)
  select record_id(47, m), 'DONE', 'seed', now(), now() from generate_series(1, 500) m;
insert into duplicate_suspect (id, version, customer_id, other_id, dealer_id, score, agreements, fingerprint, state, scan_id,
    found_at, reason, decided_by, decided_at)
  select record_id(41, m), 1, record_id(16, m), record_id(16, m + 20), dealer_of(m), 50 + m % 50, 'NAME_EQUAL_LONG',
    record_id(0, 0), case when m % 3 = 0 then 'NOT_A_DUPLICATE' else 'OPEN' end, record_id(47, 1), now(), 'seed', 'seed', now()
  from generate_series(1, :n / 10) m;
insert into customer_merge (id, version, customer_id, survivor_id, duplicate_id, survivor_version, survivor_before,
    duplicate_before, rows_after, merged_by, merged_at)
  select record_id(42, m), 1, record_id(16, some_customer(m)), record_id(16, some_customer(m)), record_id(16, :n + m), 1, '{}',
    '{}', '[]', 'seed', now()
  from generate_series(1, :n / 50) m;
insert into contact_merge (id, version, contact_id, survivor_id, duplicate_id, survivor_version, survivor_before,
    duplicate_before, rows_after, merged_by, merged_at)
  select record_id(52, m), 1, record_id(19, c), record_id(19, c), record_id(19, :n + m), 1, '{}', '{}', '[]', 'seed', now()
  from (select m, case when m % 100 = 0 then 1 else m end as c from generate_series(1, :n / 50) m) numbered;

insert into import (id, kind, format, state, dealer_id, created_by, created_at, finished_at, options)
  select record_id(43, m), 'PURCHASES', 'CSV', 'DONE', case when m % 10 = 0 then record_id(35, 0) end, 'seed', now(), now(), '{}'
  from generate_series(1, :n / 200) m;
insert into import_rejection
  select record_id(43, case when m % 5 = 0 then 1 else 1 + m % (:n / 200) end), m,
    case when m % 100 = 0 then 'VALUE_MISSING' else 'VALUE_INVALID' end, '/quantity', 'x', 'A whole number.'
  from generate_series(1, :n / 10) m;

-- The tier of every actual customer, twice.
insert into account_tier
  select record_id(16, m), version, (array['KEY', 'ORDINARY', 'ORDINARY', 'SMALL', 'SMALL'])[1 + (m / 5 + version) % 5],
    now() - interval '1 year' * (3 - version)
  from generate_series(1, :n) m, generate_series(1, 2) version where m % 5 < 3;

insert into current_account_tier (customer_id, dealer_id, tier, version, as_of)
  select t.customer_id, c.dealer_id, t.tier, t.version, t.as_of from account_tier t join customer c on c.id = t.customer_id
  where t.version = 2;

insert into occasion (id, version, customer_id, contact_id, kind, title, first_on, yearly, recorded_by, recorded_at, changed_at)
  select record_id(48, m), 1, record_id(16, some_customer(m)), null, 'FOUNDING_DAY', 'Founded', cast(some_time(m, :n / 20) as date),
    true, 'seed', now(), now()
  from generate_series(1, :n / 20) m;
insert into occasion_day (source_id, part, customer_id, dealer_id, contact_id, kind, calendar, day_key, first_year)
  select k.id, '0', k.customer_id, c.dealer_id, k.id, 'BIRTHDAY', case when get_byte(uuid_send(k.id), 15) % 10 = 0 then 'LUNAR' else 'GREGORIAN' end,
    k.birth_month * 100 + k.birth_day, k.birth_year
  from contact k join customer c on c.id = k.customer_id
  union all
  select k.id, cast(f.number + 1 as text), k.customer_id, c.dealer_id, k.id, 'FAMILY_BIRTHDAY', 'GREGORIAN',
    f.birth_month * 100 + f.birth_day, f.birth_year
  from contact_family_member f join contact k on k.id = f.contact_id join customer c on c.id = k.customer_id
  union all
  select o.id, '0', o.customer_id, c.dealer_id, null, o.kind, 'GREGORIAN', extract(month from o.first_on) * 100
    + extract(day from o.first_on), extract(year from o.first_on)
  from occasion o join customer c on c.id = o.customer_id
  union all
  select customer_id, '0', customer_id, max(cast(dealer_id as text))::uuid, null, 'FIRST_PURCHASE', 'GREGORIAN',
    extract(month from min(utc_day(purchased_at))) * 100 + extract(day from min(utc_day(purchased_at))),
    extract(year from min(utc_day(purchased_at)))
  from purchase group by customer_id;
-- A fifth of the birthdays of last year were kept.
insert into greeting (id, version, customer_id, source_id, part, on_day, kind, channel, greeted_by, greeted_at, interaction_id,
    recorded_by, recorded_at, changed_at)
  select record_id(49, m), 1, record_id(16, some_customer(m)), record_id(19, m), '0', day, 'BIRTHDAY', 'PHONE',
    'seller-' || m % 300, day, record_id(21, m), 'seed', day, day
  from (select m, case when day > now() then cast(day - interval '1 year' as date) else day end as day
        from (select m, make_date(cast(extract(year from now()) as int), cast(1 + m % 12 as int), cast(1 + m % 28 as int)) as day
              from generate_series(1, :n / 5) m) named) kept;

insert into data_subject_request (id, version, kind, customer_id, dealer_id, requester, identity_check, asked_on, due_on,
    state, requested_by, requested_at, completed_at)
  select record_id(50, m), 1, case when m % 3 = 0 then 'ERASURE' else 'ACCESS' end,
    record_id(16, c), dealer_of(c), 'PERSON', 'seed', cast(some_time(m, :n / 200) as date),
    cast(some_time(m, :n / 200) as date) + 30,
    case when m % 50 = 0 then 'PENDING_REVIEW' when m % 50 = 1 then 'IN_PROGRESS' when m % 50 = 2 then 'REFUSED' else 'COMPLETED' end,
    'seed', some_time(m, :n / 200), case when m % 50 > 2 then now() end
  from (select m, some_customer(m) as c from generate_series(1, :n / 200) m) numbered;
insert into import_undo_exception
  select record_id(43, 1), m, 'PURCHASE', record_id(17, m), 'CHANGED_SINCE', 'seed' from generate_series(1, 5000) m;

drop function record_id, dealer_of, owner_of, some_customer, some_time;
select definition from dropped_index \gexec

-- Triggers do this where they are not off; it needs the indexes.
insert into satisfaction_gap
  select g.* from (select distinct customer_id from party where satisfaction is not null) asked,
    satisfaction_gaps(asked.customer_id) g;
update exit_case e set country = c.country, tier = tier_at(e.customer_id, e.opened_at)
  from customer c where c.id = e.customer_id;
insert into exit_total (dealer_id, grain, reason, tier, country, competitor, attempt, currency, month, cases, won_back, lost,
    value_lost, value_won_back, folded)
  select part.dealer_id, grain, part.reason, part.tier, part.country, part.competitor, attempt, part.currency, month, sum(cases),
    sum(won_back), sum(lost), sum(part.value_lost), sum(value_won_back), true
  from exit_case e cross join lateral exit_parts(1, e.dealer_id, e.reason, e.tier, e.country, e.competitor, e.attempts,
    e.currency, state, e.value_lost, opened_at) part
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9;
