-- C13: days on which a customer or one of its people is greeted.

-- By which calendar a birthday comes round; null is the Gregorian.
alter table contact add birth_calendar varchar(10);
alter table contact_family_member add birth_calendar varchar(10);

-- What somebody recorded: founding days, anniversaries of contracts, promotions.
create table occasion (
    id          uuid         primary key,
    version     bigint       not null,
    customer_id uuid         not null references customer,
    contact_id  uuid         references contact,
    kind        varchar(40)  not null,
    title       varchar(200) not null,
    first_on    date         not null,
    yearly      boolean      not null,
    recorded_by varchar(200) not null,
    recorded_at timestamptz  not null,
    changed_at  timestamptz  not null
);
create index occasion_of_customer on occasion (customer_id, id);
create index occasion_of_contact on occasion (contact_id) where contact_id is not null;

-- Every day that comes round, whatever it follows from, by month * 100 + day: those of a day are found without a scan.
-- source_id and part name it: a contact (part 0) or one of its family (1, 2 ...), an occasion, or a customer (its first
-- purchase). only_year: of what happens once.
create table occasion_day (
    source_id   uuid        not null,
    part        varchar(40) collate "C" not null,
    customer_id uuid        not null references customer,
    dealer_id   uuid,
    contact_id  uuid        references contact on delete cascade,
    kind        varchar(40) collate "C" not null,
    calendar    varchar(10) not null,
    day_key     int         not null check (day_key between 101 and 1231),
    first_year  int,
    only_year   int,
    primary key (source_id, part)
);
create index occasion_day_by_day on occasion_day (calendar, day_key, kind, source_id, part);
create index occasion_day_of_dealer on occasion_day (dealer_id, calendar, day_key, kind, source_id, part)
    where dealer_id is not null;
create index occasion_day_of_customer on occasion_day (customer_id);
create index occasion_day_of_contact on occasion_day (contact_id) where contact_id is not null;

insert into occasion_day (source_id, part, customer_id, dealer_id, contact_id, kind, calendar, day_key, first_year)
select k.id, '0', k.customer_id, c.dealer_id, k.id, 'BIRTHDAY', 'GREGORIAN', k.birth_month * 100 + k.birth_day, k.birth_year
from contact k join customer c on c.id = k.customer_id where k.birth_month is not null;
insert into occasion_day (source_id, part, customer_id, dealer_id, contact_id, kind, calendar, day_key, first_year)
select k.id, cast(f.number + 1 as text), k.customer_id, c.dealer_id, k.id, 'FAMILY_BIRTHDAY', 'GREGORIAN',
       f.birth_month * 100 + f.birth_day, f.birth_year
from contact_family_member f join contact k on k.id = f.contact_id join customer c on c.id = k.customer_id
where f.birth_month is not null;
insert into occasion_day (source_id, part, customer_id, dealer_id, kind, calendar, day_key, first_year)
select customer_id, '0', customer_id, max(cast(dealer_id as text))::uuid, 'FIRST_PURCHASE', 'GREGORIAN',
       extract(month from min(purchased_at at time zone 'UTC')) * 100 + extract(day from min(purchased_at at time zone 'UTC')),
       extract(year from min(purchased_at at time zone 'UTC'))
from purchase group by customer_id;

-- That somebody was greeted; an occasion is greeted once each time it comes round.
create table greeting (
    id             uuid         primary key,
    version        bigint       not null,
    customer_id    uuid         not null references customer,
    source_id      uuid         not null,
    part           varchar(40)  not null,
    on_day         date         not null,
    kind           varchar(40)  not null,
    channel        varchar(10)  not null,
    greeted_by     varchar(200) not null,
    greeted_at     timestamptz  not null,
    words          varchar(2000),
    interaction_id uuid         not null references interaction,
    recorded_by    varchar(200) not null,
    recorded_at    timestamptz  not null,
    changed_at     timestamptz  not null,
    constraint greeting_once unique (source_id, part, on_day)
);
create index greeting_of_customer on greeting (customer_id, greeted_at desc, id desc);
create index greeting_of_interaction on greeting (interaction_id);
