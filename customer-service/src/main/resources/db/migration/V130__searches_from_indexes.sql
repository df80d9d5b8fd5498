-- Yields of sources are read group by group; those of a dealer among its own.
create index prospect_of_event on prospect (source, (coalesce(campaign, '')), captured_at)
    include (qualified_at, stage, converted_at);
create index prospect_of_event_of_dealer on prospect (dealer_id, source, (coalesce(campaign, '')), captured_at)
    include (qualified_at, stage, converted_at) where dealer_id is not null;

-- Who was greeted on a day.
create index greeting_on_day on greeting (on_day, source_id, part);
