-- C15: what became of cases by the competitor that they name, and by what was tried to win their customers back.
lock table exit_case in share row exclusive mode;

drop function exit_parts(int, uuid, varchar, varchar, varchar, varchar, varchar, numeric, timestamptz);
alter table exit_total
    alter grain type varchar(30),
    add competitor varchar(100) not null default '',
    add attempt    varchar(20)  not null default '';

-- Kinds of what was tried, each once, empty where nothing was. What was tried before kinds were told is of another kind.
create function attempt_kinds(attempts jsonb) returns setof varchar language sql immutable as $$
    select distinct coalesce(one ->> 'kind', 'OTHER') from jsonb_array_elements(attempts) one
    union all select '' where attempts = '[]'
$$;

-- A row per dealer and grain that a case counts in, added (1) or taken away (-1); in the grain of attempts, one per kind. What a
-- merge or its withdrawal has ended counts nowhere.
create function exit_parts(sign int, of_dealer uuid, reason varchar, tier varchar, country varchar, competitor varchar,
                           attempts jsonb, currency varchar, state varchar, value numeric, opened_at timestamptz)
  returns setof exit_total language sql immutable as $$
    select dealer, trim(by_reason || by_tier || by_last), r, t, c, coalesce(currency, ''),
      cast(date_trunc('month', opened_at at time zone 'UTC') as date), sign,
      case when state = 'WON_BACK' then sign else 0 end, case when state = 'LOST' then sign else 0 end,
      sign * coalesce(value, 0), case when state = 'WON_BACK' then sign * coalesce(value, 0) else 0 end, false, k, a
    from unnest(array_remove(array['00000000-0000-0000-0000-000000000000', of_dealer], null)) dealers(dealer)
      cross join (values ('', ''), ('REASON ', reason)) reasons(by_reason, r)
      cross join (values ('', ''), ('TIER ', coalesce(tier, ''))) tiers(by_tier, t)
      cross join (
        values ('', '', '', ''), ('COUNTRY', coalesce(country, ''), '', ''), ('COMPETITOR', '', coalesce(competitor, ''), '')
        union all select 'ATTEMPT', '', '', kind from attempt_kinds(attempts) kind) lasts(by_last, c, k, a)
    where state in ('OPEN', 'WON_BACK', 'LOST')
$$;

drop index exit_total_folded;
create unique index exit_total_folded
    on exit_total (dealer_id, grain, reason, tier, country, competitor, attempt, currency, month) where folded;

insert into exit_total (dealer_id, grain, reason, tier, country, competitor, attempt, currency, month, cases, won_back, lost,
    value_lost, value_won_back, folded)
  select part.dealer_id, grain, part.reason, part.tier, part.country, part.competitor, attempt, part.currency, month, sum(cases),
    sum(won_back), sum(lost), sum(part.value_lost), sum(value_won_back), true
  from exit_case e cross join lateral exit_parts(1, e.dealer_id, e.reason, e.tier, e.country, e.competitor, e.attempts,
    e.currency, state, e.value_lost, opened_at) part
  where grain like '%COMPETITOR' or grain like '%ATTEMPT'
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9 order by 1, 2, 3, 4, 5, 6, 7, 8, 9;

create or replace function total_exits() returns trigger language plpgsql as $$
declare
    sign constant int := case tg_op when 'DELETE' then -1 else 1 end;
begin
    insert into exit_total (dealer_id, grain, reason, tier, country, competitor, attempt, currency, month, cases, won_back, lost,
        value_lost, value_won_back)
      select part.dealer_id, grain, part.reason, part.tier, part.country, part.competitor, attempt, part.currency, month,
        sum(cases), sum(won_back), sum(lost), sum(part.value_lost), sum(value_won_back)
      from changed e cross join lateral exit_parts(sign, e.dealer_id, e.reason, e.tier, e.country, e.competitor, e.attempts,
        e.currency, state, e.value_lost, opened_at) part
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9;
    return null;
end $$;

-- What a change leaves as it was adds nothing.
create or replace function total_changed_exits() returns trigger language plpgsql as $$
begin
    insert into exit_total (dealer_id, grain, reason, tier, country, competitor, attempt, currency, month, cases, won_back, lost,
        value_lost, value_won_back)
      select part.dealer_id, grain, part.reason, part.tier, part.country, part.competitor, attempt, part.currency, month,
        sum(cases), sum(won_back), sum(lost), sum(part.value_lost), sum(value_won_back)
      from (select 1 as sign, * from changed union all select -1, * from unchanged) e
        cross join lateral exit_parts(sign, e.dealer_id, e.reason, e.tier, e.country, e.competitor, e.attempts, e.currency,
          state, e.value_lost, opened_at) part
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9
      having (sum(cases), sum(won_back), sum(lost), sum(part.value_lost), sum(value_won_back)) <> (0, 0, 0, 0, 0);
    return null;
end $$;
