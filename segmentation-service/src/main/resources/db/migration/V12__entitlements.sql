-- S4: what a tier entitles to, version by version; the newest of a tier counts.
create table tier_entitlement (
    tier       varchar(10) not null check (tier in ('KEY', 'ORDINARY', 'SMALL')),
    version    int         not null,
    definition jsonb       not null,
    set_by     text,
    since      timestamptz not null,
    primary key (tier, version)
);
insert into tier_entitlement (tier, version, definition, since) values
    ('KEY', 1, '{"reservedProductLines": [], "customisedOffers": true, "dedicatedServiceLine": true,
                 "bestEngineersOnSite": true, "residentEngineer": true, "repairWithinHours": 48}', now()),
    ('ORDINARY', 1, '{"reservedProductLines": [], "customisedOffers": false, "dedicatedServiceLine": false,
                      "bestEngineersOnSite": false, "residentEngineer": false}', now()),
    ('SMALL', 1, '{"reservedProductLines": [], "customisedOffers": false, "dedicatedServiceLine": false,
                   "bestEngineersOnSite": false, "residentEngineer": false}', now());

-- A tier that stays, but from an earlier day on than others were told.
alter table tier_assignment add column restated boolean not null default false;
alter table tier_input add column changed_at timestamptz;
create index tier_run_by_end on tier_run (finished_at) where state = 'DONE' and not preview;
