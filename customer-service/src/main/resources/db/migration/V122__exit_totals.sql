-- C15: where the customer was, and in which tier (S1), when its case was opened.
alter table exit_case add country varchar(2), add tier varchar(20);

create function tier_at(account uuid, at timestamptz) returns varchar language sql stable as $$
    select tier from account_tier where customer_id = account and as_of <= at order by as_of desc, version desc limit 1
$$;

update exit_case e set country = c.country, tier = tier_at(e.customer_id, e.opened_at)
  from customer c where c.id = e.customer_id;

-- The key of the lock under which a case looks up its tier, and a tier that is told looks for cases: whichever comes second
-- sees the first, and many cases are opened at once.
create function tier_lock() returns bigint language sql immutable as $$ select hashtextextended('exit_case.tier', 0) $$;

-- A case that moves to another customer with a merge is told by that one's tier; a case that was put aside comes back with its
-- country.
create function place_exit_case() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(tier_lock());
    new.tier := tier_at(new.customer_id, new.opened_at);
    if tg_op = 'INSERT' and new.country is null then
        new.country := (select country from customer where id = new.customer_id);
    end if;
    return new;
end $$;
create trigger exit_case_placed before insert or update of customer_id on exit_case
    for each row execute function place_exit_case();

-- A tier may be told long after it held. However many are told, only their customers' cases are read.
create function correct_exit_tiers() returns trigger language plpgsql set enable_hashjoin = off set enable_mergejoin = off as $$
begin
    perform pg_advisory_xact_lock(tier_lock());
    update exit_case e set tier = tier_at(e.customer_id, e.opened_at)
      from (select customer_id, min(as_of) as since from told group by customer_id) late
      where e.customer_id = late.customer_id and e.opened_at >= since
        and e.tier is distinct from tier_at(e.customer_id, e.opened_at);
    return null;
end $$;
create trigger account_tier_told after insert on account_tier referencing new table as told
    for each statement execute function correct_exit_tiers();

-- Reports add up whole months; what falls into a part of a month they read from the records.
drop index exit_case_opened;
create index exit_case_opened on exit_case (opened_at);
create index exit_case_of_dealer_opened on exit_case (dealer_id, opened_at) where dealer_id is not null;

-- The cases opened in a month of UTC: of each dealer, and under the nil UUID of all. grain: by which of reason, tier and country
-- a row tells them apart; the others are empty, as is what is unknown. Rows are added and folded as those of pipeline_total.
create table exit_total (
    dealer_id      uuid        not null,
    grain          varchar(20) not null,
    reason         varchar(20) not null,
    tier           varchar(20) not null,
    country        varchar(2)  not null,
    currency       varchar(3)  not null,
    month          date        not null,
    cases          bigint      not null default 0,
    won_back       bigint      not null default 0,
    lost           bigint      not null default 0,
    value_lost     numeric     not null default 0,
    value_won_back numeric     not null default 0,
    folded         boolean     not null default false
);

-- A row per dealer and grain that a case counts in, added (1) or taken away (-1).
create function exit_parts(sign int, of_dealer uuid, reason varchar, tier varchar, country varchar, currency varchar,
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
$$;

insert into exit_total
  select part.dealer_id, grain, part.reason, part.tier, part.country, part.currency, month, sum(cases), sum(won_back),
    sum(lost), sum(part.value_lost), sum(value_won_back), true
  from exit_case e cross join lateral exit_parts(1, e.dealer_id, e.reason, e.tier, e.country, e.currency, state, e.value_lost,
    opened_at) part
  group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3, 4, 5, 6, 7;

create unique index exit_total_folded on exit_total (dealer_id, grain, reason, tier, country, currency, month) where folded;
create index exit_total_to_fold on exit_total (month) where not folded;
create index exit_total_by_grain on exit_total (dealer_id, grain, reason, tier, month);

create function total_exits() returns trigger language plpgsql as $$
declare
    sign constant int := case tg_op when 'DELETE' then -1 else 1 end;
begin
    insert into exit_total
      select part.dealer_id, grain, part.reason, part.tier, part.country, part.currency, month, sum(cases), sum(won_back),
        sum(lost), sum(part.value_lost), sum(value_won_back)
      from changed e cross join lateral exit_parts(sign, e.dealer_id, e.reason, e.tier, e.country, e.currency, state,
        e.value_lost, opened_at) part
      group by 1, 2, 3, 4, 5, 6, 7;
    return null;
end $$;
create trigger exit_case_added after insert on exit_case referencing new table as changed
    for each statement execute function total_exits();
create trigger exit_case_removed after delete on exit_case referencing old table as changed
    for each statement execute function total_exits();

-- What a change leaves as it was adds nothing.
create function total_changed_exits() returns trigger language plpgsql as $$
begin
    insert into exit_total
      select part.dealer_id, grain, part.reason, part.tier, part.country, part.currency, month, sum(cases), sum(won_back),
        sum(lost), sum(part.value_lost), sum(value_won_back)
      from (select 1 as sign, * from changed union all select -1, * from unchanged) e
        cross join lateral exit_parts(sign, e.dealer_id, e.reason, e.tier, e.country, e.currency, state, e.value_lost,
          opened_at) part
      group by 1, 2, 3, 4, 5, 6, 7
      having (sum(cases), sum(won_back), sum(lost), sum(part.value_lost), sum(value_won_back)) <> (0, 0, 0, 0, 0);
    return null;
end $$;
create trigger exit_case_changed after update on exit_case
    referencing new table as changed old table as unchanged
    for each statement execute function total_changed_exits();
