-- S2: what managers say of an account, dated. A rating is never changed; a newer one counts instead of it.
create table rating (
    id          uuid        primary key,
    customer_id uuid        not null,
    subject     varchar(30) not null,
    points      int         not null check (points between 0 and 100),
    reason      text        not null,
    rated_by    text        not null,
    valid_from  timestamptz not null,
    -- an end that the rater named; the tier model may end it earlier
    valid_until timestamptz,
    recorded_at timestamptz not null,
    check (valid_until > valid_from)
);
create index rating_of_account on rating (customer_id, subject, valid_from desc, recorded_at desc);
create index rating_history on rating (customer_id, valid_from desc, id desc);

-- Response to resources is asked resource by resource, and loyalty has three parts more: models made before give them
-- no weight.
update tier_model set definition = definition
    || jsonb_build_object('partWeights', (definition -> 'partWeights') - 'RESOURCE_RESPONSE'
        || '{"SITE_RESPONSE": 25, "REGION_RESPONSE": 25, "ADVERTISING_RESPONSE": 25, "WEBSITE_RESPONSE": 25,
             "SATISFACTION": 0, "EXITS": 0, "PRODUCT_LINES": 0}')
    || jsonb_build_object('measures', (definition -> 'measures')
        || '{"ratingValidity": "P365D", "exitMemory": "P730D", "fullBreadth": 5}');

-- What a score was computed from and what it came to, a million times: as short texts, not as JSON.
alter table tier_assignment add column evidence text, add column points text;
update tier_assignment set
    evidence = (trade ->> 'purchases') || ';' || (trade ->> 'purchaseDays') || ';' || (trade ->> 'gross') || ';'
        || (trade ->> 'returned') || ';'
        || coalesce(cast(cast(extract(epoch from cast(trade ->> 'firstPurchase' as timestamptz)) * 1000000 as bigint) as text), '')
        || ';'
        || coalesce(cast(cast(extract(epoch from cast(trade ->> 'lastPurchase' as timestamptz)) * 1000000 as bigint) as text), '')
        || ';' || (trade ->> 'recentRevenue') || ';' || (trade ->> 'earlierRevenue') || ';;0;0;0;',
    points = (
        select coalesce(string_agg(c.part || case when jsonb_typeof(p.value) = 'array'
            then cast(round(cast(p.value ->> 0 as numeric) * 100) as text) || ':' || (p.value ->> 1)
            else '!' || n.reason end, ';'), '')
        from jsonb_each(parts) p
        join (values ('STRATEGIC_FIT', 'sf'), ('BRAND_VALUE', 'bv'), ('PAST_TRADE', 'pt'), ('CONTRIBUTION_SHARE', 'cs'),
                ('PURCHASE_FREQUENCY', 'pf'), ('NET_PROFIT', 'np'), ('CREDIT_STANDING', 'cr'), ('TENURE', 'te'),
                ('REGULARITY', 're'), ('RETURN_RATE', 'rr'), ('COMPETITOR_ATTITUDE', 'ca'), ('REVENUE_TREND', 'rt'),
                ('RECENT_ACTIVITY', 'ra'), ('INDUSTRY_TREND', 'it')) as c (name, part) on c.name = p.key
        left join (values ('NOT_RATED', 'r'), ('NOT_COLLECTED', 'c'), ('NEVER_BOUGHT', 'b'), ('TOO_FEW_PURCHASES', 'f'),
                ('TOO_NEW', 'n'), ('NO_RECENT_REVENUE', 'v'), ('NOTHING_TO_COMPARE', 'o')) as n (name, reason)
            on n.name = p.value #>> '{}');
alter table tier_assignment alter column evidence set not null, alter column points set not null,
    drop column trade, drop column parts;

drop table tier_input;
create unlogged table tier_input (
    customer_id      uuid           primary key,
    registered_at    timestamptz    not null,
    previous_tier    varchar(10),
    previous_version bigint,
    purchases        int            not null,
    purchase_days    int            not null,
    gross            numeric(24, 4) not null,
    returns          int            not null,
    returned         numeric(24, 4) not null,
    first_purchase   timestamptz,
    last_purchase    timestamptz,
    recent_revenue   numeric(24, 4) not null,
    earlier_revenue  numeric(24, 4) not null,
    satisfaction     numeric(3, 2),
    competitor_exits int            not null,
    other_exits      int            not null,
    product_lines    int            not null,
    -- SUBJECT=points, with ! where it went stale, separated by blanks
    ratings          text,
    overridden       varchar(10)
);
