-- C7, C15: of two open cases of customers that are merged one goes on; the other is the same exit and counts nowhere.
create or replace function exit_parts(sign int, of_dealer uuid, reason varchar, tier varchar, country varchar, currency varchar,
                                      state varchar, value numeric, opened_at timestamptz)
  returns setof exit_total language sql immutable as $$
    select dealer, trim(by_reason || by_tier || by_country), r, t, c, coalesce(currency, ''),
      cast(date_trunc('month', opened_at at time zone 'UTC') as date), sign,
      case when state = 'WON_BACK' then sign else 0 end, case when state = 'LOST' then sign else 0 end,
      sign * coalesce(value, 0), case when state = 'WON_BACK' then sign * coalesce(value, 0) else 0 end, false
    from unnest(array_remove(array['00000000-0000-0000-0000-000000000000', of_dealer], null)) dealers(dealer)
      cross join (values ('', ''), ('REASON ', reason)) reasons(by_reason, r)
      cross join (values ('', ''), ('TIER ', coalesce(tier, ''))) tiers(by_tier, t)
      cross join (values ('', ''), ('COUNTRY', coalesce(country, ''))) countries(by_country, c)
    where state in ('OPEN', 'WON_BACK', 'LOST')
$$;

-- Those that merges ended as lost, and nobody was told of.
with ended as (
    update exit_case e set state = 'MERGED'
    from customer_merge m join customer_merge_row r on r.merge_id = m.id and r.table_name = 'exit_case ended'
    where m.undone_at is null and e.id = cast(r.content ->> 'id' as uuid) and e.state = 'LOST' and e.closed_at = m.merged_at
    returning e.*)
insert into outbox (id, aggregate_type, aggregate_id, type, source, occurred_at, payload)
select gen_random_uuid(), 'exit-case', customer_id, 'dev.guanxi.customer.exit-case-closed.v1', '/customer-service', now(),
  json_build_object('exitCaseId', id, 'version', version, 'customerId', customer_id, 'dealerId', dealer_id, 'state', state,
    'reason', reason, 'valueLost', value_lost, 'currency', currency, 'purchaseId', purchase_id,
    'openedAt', to_char(opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'closedAt', to_char(closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
from ended;
