-- C14: a deal whose region nobody states is in the region that its customer has when it is written.
update opportunity o set region = c.region
  from customer c where c.id = o.customer_id and o.region is null and c.region is not null;

-- Reports add up whole months; what falls into a part of a month, or into a period of few deals, they read from the records.
drop index opportunity_opened;
create index opportunity_opened on opportunity (opened_on);
create index opportunity_of_dealer_opened on opportunity (dealer_id, opened_on) where dealer_id is not null;

-- The deals opened in a month, by each of the dimensions that the pipeline is analysed by: of each dealer, and under the nil
-- UUID of all; under the empty key where it is unknown. Every change of deals adds rows of its own, so that nobody waits for a
-- sum; a job folds them into one row each.
create table pipeline_total (
    dealer_id       uuid         not null,
    dimension       varchar(10)  not null,
    key             varchar(200) not null,
    currency        varchar(3)   not null,
    month           date         not null,
    deals           bigint       not null default 0,
    won             bigint       not null default 0,
    lost            bigint       not null default 0,
    amount          numeric      not null default 0,
    weighted_amount numeric      not null default 0,
    won_amount      numeric      not null default 0,
    days_to_close   bigint       not null default 0,
    folded          boolean      not null default false
);

-- A row per dealer and dimension that a deal counts in, added (1) or taken away (-1).
create function pipeline_parts(sign int, of_dealer uuid, manager varchar, region varchar, product varchar, stage varchar,
                               currency varchar, amount numeric, chance int, opened_on date, closed_on date)
  returns setof pipeline_total language sql immutable as $$
    select dealer, dimension, key, currency, cast(date_trunc('month', cast(opened_on as timestamp)) as date), sign,
      case when stage = 'WON' then sign else 0 end, case when stage = 'LOST' then sign else 0 end,
      case when closed_on is null then sign * amount else 0 end,
      case when closed_on is null then sign * amount * chance * 0.01 else 0 end,
      case when stage = 'WON' then sign * amount else 0 end, sign * coalesce(closed_on - opened_on, 0), false
    from unnest(array_remove(array['00000000-0000-0000-0000-000000000000', of_dealer], null)) dealers(dealer)
      cross join (values ('MANAGER', coalesce(manager, '')), ('REGION', coalesce(region, '')), ('PRODUCT', product),
                         ('STAGE', stage)) dimensions(dimension, key)
$$;

insert into pipeline_total
  select part.dealer_id, dimension, key, part.currency, month, sum(deals), sum(won), sum(lost), sum(part.amount),
    sum(weighted_amount), sum(won_amount), sum(days_to_close), true
  from opportunity o cross join lateral pipeline_parts(1, o.dealer_id, owner, region, coalesce(product, product_line), stage,
    o.currency, o.amount, chance, opened_on, closed_on) part
  group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5;

create unique index pipeline_total_folded on pipeline_total (dealer_id, dimension, key, currency, month) where folded;
create index pipeline_total_to_fold on pipeline_total (month) where not folded;
create index pipeline_total_by_key on pipeline_total (dealer_id, dimension, key, currency, month);

create function total_deals() returns trigger language plpgsql as $$
declare
    sign constant int := case tg_op when 'DELETE' then -1 else 1 end;
begin
    insert into pipeline_total
      select part.dealer_id, dimension, key, part.currency, month, sum(deals), sum(won), sum(lost), sum(part.amount),
        sum(weighted_amount), sum(won_amount), sum(days_to_close)
      from changed o cross join lateral pipeline_parts(sign, o.dealer_id, owner, region, coalesce(product, product_line),
        stage, o.currency, o.amount, chance, opened_on, closed_on) part
      group by 1, 2, 3, 4, 5;
    return null;
end $$;
create trigger opportunity_added after insert on opportunity referencing new table as changed
    for each statement execute function total_deals();
create trigger opportunity_removed after delete on opportunity referencing old table as changed
    for each statement execute function total_deals();

-- What a change leaves as it was adds nothing.
create function total_changed_deals() returns trigger language plpgsql as $$
begin
    insert into pipeline_total
      select part.dealer_id, dimension, key, part.currency, month, sum(deals), sum(won), sum(lost), sum(part.amount),
        sum(weighted_amount), sum(won_amount), sum(days_to_close)
      from (select 1 as sign, * from changed union all select -1, * from unchanged) o
        cross join lateral pipeline_parts(sign, o.dealer_id, owner, region, coalesce(product, product_line), stage, o.currency,
          o.amount, chance, opened_on, closed_on) part
      group by 1, 2, 3, 4, 5
      having (sum(deals), sum(won), sum(lost), sum(part.amount), sum(weighted_amount), sum(won_amount), sum(days_to_close))
        <> (0, 0, 0, 0, 0, 0, 0);
    return null;
end $$;
create trigger opportunity_changed after update on opportunity
    referencing new table as changed old table as unchanged
    for each statement execute function total_changed_deals();
