-- C5: captures of prospects. A customer may be captured again after it lapsed, so one customer can have several.
create table prospect (
    id                         uuid          primary key,
    version                    bigint        not null,
    customer_id                uuid          not null references customer,
    dealer_id                  uuid,
    source                     varchar(30)   not null,
    stage                      varchar(20)   not null,
    campaign                   varchar(200),
    cost                       numeric(13, 4),
    cost_currency              varchar(3),
    remark                     varchar(1000),
    credit_record              varchar(20),
    lapse_reason               varchar(500),
    equipment                  varchar(200),
    repairs                    int,
    captured_at                timestamptz   not null,
    captured_by                varchar(200)  not null,
    follow_up_due_at           timestamptz,
    qualified_at               timestamptz,
    disqualification           varchar(500),
    converted_at               timestamptz,
    -- What the customer's record said of the prospect when it became actual.
    known_scope                varchar(20),
    known_target               varchar(200),
    known_served_by_competitor boolean
);
create index prospect_of_customer on prospect (customer_id, captured_at desc, id desc);
create index prospect_of_dealer on prospect (dealer_id, id) where dealer_id is not null;
create index prospect_by_source on prospect (source, id);
create index prospect_by_stage on prospect (stage, id);
create index prospect_captured on prospect (captured_at);
create index prospect_due on prospect (follow_up_due_at, id) where follow_up_due_at is not null;
create index prospect_due_of_dealer on prospect (dealer_id, follow_up_due_at, id)
    where follow_up_due_at is not null and dealer_id is not null;

create table prospect_follow_up (
    id          uuid         primary key,
    prospect_id uuid         not null references prospect,
    customer_id uuid         not null references customer,
    result      varchar(20)  not null,
    reason      varchar(500),
    next_due_at timestamptz,
    note        varchar(1000),
    done_at     timestamptz  not null,
    done_by     varchar(200) not null
);
create index prospect_follow_up_of_prospect on prospect_follow_up (prospect_id, done_at desc, id desc);
create index prospect_follow_up_of_customer on prospect_follow_up (customer_id);

-- Our branches: how far a prospect is from the nearest one counts in C6.
create table branch (
    id        uuid          primary key,
    version   bigint        not null,
    name      varchar(200)  not null,
    latitude  numeric(9, 6) not null,
    longitude numeric(9, 6) not null,
    open      boolean       not null
);

-- C6: purifying a prospect list.
create table ideal_profile (
    id       uuid         primary key,
    version  bigint       not null,
    name     varchar(200) not null,
    criteria json         not null
);

create table purification_weights (
    version bigint       primary key,
    content json         not null,
    set_at  timestamptz  not null,
    set_by  varchar(200) not null
);

-- What people judge of a prospect; appraisals are never changed, the newest counts.
create table appraisal (
    id           uuid         primary key,
    prospect_id  uuid         not null references prospect,
    customer_id  uuid         not null references customer,
    content      json         not null,
    appraised_at timestamptz  not null,
    appraised_by varchar(200) not null
);
create index appraisal_of_prospect on appraisal (prospect_id, appraised_at desc, id desc);
create index appraisal_of_customer on appraisal (customer_id);

create table purification (
    id              uuid         primary key,
    dealer_id       uuid,
    request         json         not null,
    profile_id      uuid         not null references ideal_profile,
    profile_version bigint       not null,
    weights_version bigint       not null references purification_weights,
    grades          json         not null,
    purified_at     timestamptz  not null,
    purified_by     varchar(200) not null
);
create index purification_of_dealer on purification (dealer_id, id) where dealer_id is not null;

create table purification_entry (
    purification_id uuid          not null references purification,
    rank            int           not null,
    prospect_id     uuid          not null references prospect,
    customer_id     uuid          not null references customer,
    score           numeric(5, 2) not null,
    grade           varchar(1)    not null,
    assessment      json          not null,
    primary key (purification_id, rank)
);
create index purification_entry_by_grade on purification_entry (purification_id, grade, rank);
create index purification_entry_of_customer on purification_entry (customer_id);

insert into purification_weights (version, content, set_at, set_by) values (1,
    '{"parts":{"PROFILE_FIT":15,"COMPETITION":8,"DISTANCE":7,"GROWTH":10,"STANDING":8,"BOTTLENECK":7,
               "PRESENT_VALUE":15,"POTENTIAL":10,"LEAD":5,"DEMAND":5,"STRATEGY":5,"RIPENING":5},
      "discountRate":10,"currency":"CNY","fullPresentValue":1000000,"nearKm":20,"farKm":500,"riskWeight":60,
      "unknownRisk":50,"unknownPoints":25,"grades":{"a":70,"b":50,"c":30}}', now(), 'default');
