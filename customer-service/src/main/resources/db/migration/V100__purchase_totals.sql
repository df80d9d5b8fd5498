-- What was bought and what came back, per day of UTC, system and currency: of each dealer, and without a dealer of all. Every
-- change of purchases and returns adds rows of its own, so that nobody waits for a sum; a job folds them into one row each.
create table purchase_total (
    dealer_id uuid,
    day       date        not null,
    system    varchar(60) not null,
    currency  varchar(3)  not null,
    purchases bigint      not null default 0,
    revenue   numeric     not null default 0,
    returns   bigint      not null default 0,
    returned  numeric     not null default 0,
    unmatched numeric     not null default 0,
    folded    boolean     not null default false
);
create unique index purchase_total_folded on purchase_total (dealer_id, day, system, currency) nulls not distinct where folded;
create index purchase_total_to_fold on purchase_total (day) where not folded;
create index purchase_total_of_dealer on purchase_total (dealer_id, day);

-- What falls into a part of a day is added up from the records.
create index purchase_at on purchase (purchased_at);
create index purchase_return_at on purchase_return (returned_at);

create function utc_day(at timestamptz) returns date language sql immutable return cast(at at time zone 'UTC' as date);

insert into purchase_total (dealer_id, day, system, currency, purchases, revenue)
  select whose, utc_day(purchased_at), system, currency, count(*), sum(total)
  from purchase cross join lateral (select null union select dealer_id) dealers(whose) group by 1, 2, 3, 4;
insert into purchase_total (dealer_id, day, system, currency, returns, returned)
  select whose, utc_day(returned_at), system, currency, count(*), sum(total)
  from purchase_return cross join lateral (select null union select dealer_id) dealers(whose) group by 1, 2, 3, 4;
insert into purchase_total (dealer_id, day, system, currency, unmatched)
  select whose, utc_day(returned_at), system, currency, sum(amount)
  from purchase_return_line l join purchase_return r on r.id = l.return_id
    cross join lateral (select null union select dealer_id) dealers(whose)
  where l.purchase_id is null group by 1, 2, 3, 4;

create function total_purchases() returns trigger language plpgsql as $$
declare
    sign constant int := case tg_op when 'DELETE' then -1 else 1 end;
begin
    insert into purchase_total (dealer_id, day, system, currency, purchases, revenue)
      select whose, utc_day(purchased_at), system, currency, sign * count(*), sign * sum(total)
      from changed cross join lateral (select null union select dealer_id) dealers(whose) group by 1, 2, 3, 4;
    return null;
end $$;
create trigger purchase_added after insert on purchase referencing new table as changed
    for each statement execute function total_purchases();
create trigger purchase_removed after delete on purchase referencing old table as changed
    for each statement execute function total_purchases();

create function total_returns() returns trigger language plpgsql as $$
declare
    sign constant int := case tg_op when 'DELETE' then -1 else 1 end;
begin
    insert into purchase_total (dealer_id, day, system, currency, returns, returned)
      select whose, utc_day(returned_at), system, currency, sign * count(*), sign * sum(total)
      from changed cross join lateral (select null union select dealer_id) dealers(whose) group by 1, 2, 3, 4;
    return null;
end $$;
create trigger purchase_return_added after insert on purchase_return referencing new table as changed
    for each statement execute function total_returns();
create trigger purchase_return_removed after delete on purchase_return referencing old table as changed
    for each statement execute function total_returns();

-- A return is recorded before its worth is known.
create function total_changed_returns() returns trigger language plpgsql as $$
begin
    insert into purchase_total (dealer_id, day, system, currency, returned)
      select whose, utc_day(now.returned_at), now.system, now.currency, sum(now.total - before.total)
      from changed now join unchanged before using (id)
        cross join lateral (select null union select now.dealer_id) dealers(whose)
      where now.total <> before.total group by 1, 2, 3, 4;
    return null;
end $$;
create trigger purchase_return_changed after update on purchase_return
    referencing new table as changed old table as unchanged
    for each statement execute function total_changed_returns();

create function total_unmatched() returns trigger language plpgsql as $$
declare
    sign constant int := case tg_op when 'DELETE' then -1 else 1 end;
begin
    insert into purchase_total (dealer_id, day, system, currency, unmatched)
      select whose, utc_day(returned_at), system, currency, sign * sum(amount)
      from changed l join purchase_return r on r.id = l.return_id
        cross join lateral (select null union select dealer_id) dealers(whose)
      where l.purchase_id is null group by 1, 2, 3, 4;
    return null;
end $$;
create trigger purchase_return_line_added after insert on purchase_return_line referencing new table as changed
    for each statement execute function total_unmatched();
create trigger purchase_return_line_removed after delete on purchase_return_line referencing old table as changed
    for each statement execute function total_unmatched();
