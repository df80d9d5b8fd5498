-- C2: how much less satisfied a customer's users are than its buyers, ready for the report.
--
-- Each party has one voice, its latest satisfaction. Whoever asks "since when" makes voices count that are not older; so the
-- gap of a customer is a step function of that time, with a step at each of its parties' latest times. Each step with a gap
-- is a row; of a customer at most one holds for a time. The report reads them in order of the gap, or where few hold, by time.
create table satisfaction_gap (
    customer_id      uuid          not null references customer,
    dealer_id        uuid,
    since            tstzrange     not null,
    gap              numeric(4, 2) not null,
    buyers           numeric(4, 2) not null,
    users            numeric(4, 2) not null,
    buyer_count      bigint        not null,
    user_count       bigint        not null,
    least_satisfied  int           not null,
    last_measured_at timestamptz   not null
);
create index satisfaction_gap_of_customer on satisfaction_gap (customer_id);
create index satisfaction_gap_largest on satisfaction_gap ((- gap), customer_id);
create index satisfaction_gap_largest_of_dealer on satisfaction_gap (dealer_id, (- gap), customer_id)
    where dealer_id is not null;
create index satisfaction_gap_since on satisfaction_gap using gist (since);

create function satisfaction_gaps(whose uuid) returns setof satisfaction_gap language sql stable as $$
    with asked as (
      select role, satisfaction, satisfied_at from party where customer_id = whose and satisfaction is not null
    ), steps as (
      select satisfied_at as until, lag(satisfied_at) over (order by satisfied_at) as after
      from (select distinct satisfied_at from asked) times
    )
    select whose, (select dealer_id from customer c where c.id = whose), tstzrange(s.after, s.until, '(]'),
           g.buyers - g.users, g.buyers, g.users, g.buyer_count, g.user_count, g.least_satisfied, g.last_measured_at
    from steps s
    cross join lateral (
      select round(avg(satisfaction) filter (where role = 'BUYER'), 2) as buyers,
             round(avg(satisfaction) filter (where role <> 'BUYER'), 2) as users,
             count(*) filter (where role = 'BUYER') as buyer_count,
             count(*) filter (where role <> 'BUYER') as user_count,
             min(satisfaction) filter (where role <> 'BUYER') as least_satisfied,
             max(satisfied_at) as last_measured_at
      from asked where satisfied_at >= s.until) g
    where g.buyers > g.users
$$;

-- Whatever writes parties, a merge for one, keeps the gaps. Who writes parties of one customer at once waits for the other,
-- so that the later sees both.
create function keep_satisfaction_gaps() returns trigger language plpgsql as $$
declare
    changed uuid;
begin
    for changed in
      select distinct id from (values (case when tg_op <> 'INSERT' then old.customer_id end),
                                      (case when tg_op <> 'DELETE' then new.customer_id end)) as of (id)
      where id is not null order by id
    loop
      perform pg_advisory_xact_lock(hashtextextended('satisfaction of ' || changed, 0));
      delete from satisfaction_gap where customer_id = changed;
      insert into satisfaction_gap select * from satisfaction_gaps(changed);
    end loop;
    return null;
end $$;

create trigger party_asked after insert on party for each row when (new.satisfaction is not null)
    execute function keep_satisfaction_gaps();
create trigger party_gone after delete on party for each row when (old.satisfaction is not null)
    execute function keep_satisfaction_gaps();
create trigger party_satisfied after update of customer_id, role, satisfaction, satisfied_at on party
    for each row when (old.customer_id <> new.customer_id
      or (new.satisfaction is not null
          and (old.role, old.satisfaction, old.satisfied_at) is distinct from (new.role, new.satisfaction, new.satisfied_at)))
    execute function keep_satisfaction_gaps();

insert into satisfaction_gap
select g.* from (select distinct customer_id from party where satisfaction is not null) p, satisfaction_gaps(p.customer_id) g;
