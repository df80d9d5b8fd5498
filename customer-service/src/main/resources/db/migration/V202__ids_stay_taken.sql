-- C7, C17: an id that stands for another record since a merge, or was an erased person's, becomes no new record's, whoever
-- writes. Undoing a merge frees the id before it puts the record back. As a unique violation, so that who lost a race begins anew
-- and is told why. Lateral, so that each row is looked up in the index, however few were merged or erased when the plan was made.
create function refuse_taken(taken uuid) returns void language plpgsql as $$
begin
    if taken is not null then
        raise exception 'row violates constraint "id_taken" by %', taken
            using errcode = 'unique_violation', constraint = 'id_taken';
    end if;
end $$;

create function refuse_taken_ids_of_customers() returns trigger language plpgsql as $$
begin
    perform refuse_taken((
        select gone.id from changed t
        cross join lateral (
            select m.duplicate_id as id from customer_merge m where m.duplicate_id = t.id and m.undone_at is null
            union all select e.id from erased_person e where e.id = t.id offset 0) gone limit 1));
    return null;
end $$;

create function refuse_taken_ids_of_contacts() returns trigger language plpgsql as $$
begin
    perform refuse_taken((
        select gone.id from changed t
        cross join lateral (
            select m.duplicate_id as id from contact_merge m where m.duplicate_id = t.id and m.undone_at is null
            union all select e.id from erased_person e where e.id = t.id offset 0) gone limit 1));
    return null;
end $$;

create trigger customer_id_not_taken after insert on customer referencing new table as changed
    for each statement execute function refuse_taken_ids_of_customers();
create trigger contact_id_not_taken after insert on contact referencing new table as changed
    for each statement execute function refuse_taken_ids_of_contacts();
