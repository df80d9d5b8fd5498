-- C17: of who was erased nothing is written any more, whoever writes: it could neither be told nor erased. Statements are looked
-- at after the keys of their rows, which wait for an approval under way. Lateral, so that each row is looked up in the index,
-- however few were erased when the plan was made.
create function refuse_erased(erased uuid) returns void language plpgsql as $$
begin
    if erased is not null then
        raise exception 'row violates constraint "person_erased" by %', erased
            using errcode = 'check_violation', constraint = 'person_erased';
    end if;
end $$;

create function refuse_rows_of_erased_customers() returns trigger language plpgsql as $$
begin
    perform refuse_erased((
        select e.id from changed t
        cross join lateral (select id from erased_person where id = t.customer_id offset 0) e limit 1));
    return null;
end $$;

create function refuse_rows_of_erased_contacts() returns trigger language plpgsql as $$
begin
    perform refuse_erased((
        select e.id from changed t
        cross join lateral (select id from erased_person where id = t.contact_id offset 0) e limit 1));
    return null;
end $$;

create function refuse_naming_of_erased_contacts() returns trigger language plpgsql as $$
begin
    perform refuse_erased((select e.id from erased_person e where e.id = new.contact_id));
    return null;
end $$;

create function refuse_satisfactions_of_erased_contacts() returns trigger language plpgsql as $$
begin
    perform refuse_erased((
        select e.id from changed t join party p on p.id = t.party_id join erased_person e on e.id = p.contact_id limit 1));
    return null;
end $$;

create function refuse_texts_of_erased_customers() returns trigger language plpgsql as $$
begin
    perform refuse_erased((select e.id from erased_person e where e.id = new.customer_id));
    return null;
end $$;

do $$
declare
    t text;
begin
    foreach t in array array['contact', 'interaction', 'party', 'satisfaction', 'need', 'occasion', 'greeting', 'prospect',
        'prospect_follow_up', 'appraisal', 'relationship_level', 'account_assignment', 'handover_account',
        'customer_gift_policy', 'gift_receiver', 'gift', 'exit_case', 'opportunity', 'purchase'] loop
        execute format('create trigger %I after insert on %I referencing new table as changed
            for each statement execute function refuse_rows_of_erased_customers()', t || '_not_of_erased', t);
    end loop;
    foreach t in array array['interaction_contact', 'party', 'occasion', 'gift_receiver'] loop
        execute format('create trigger %I after insert on %I referencing new table as changed
            for each statement execute function refuse_rows_of_erased_contacts()', t || '_not_naming_erased', t);
        execute format('create trigger %I after update of contact_id on %I for each row
            when (new.contact_id is distinct from old.contact_id) execute function refuse_naming_of_erased_contacts()',
            t || '_not_naming_erased_now', t);
    end loop;
end $$;
create trigger satisfaction_not_of_erased_contact after insert on satisfaction referencing new table as changed
    for each statement execute function refuse_satisfactions_of_erased_contacts();

-- That a gift was given against the rules must be told and decided on, whoever received it.
create trigger gift_solicitation_not_of_erased after insert on gift_solicitation for each row when (new.gift_id is null)
    execute function refuse_texts_of_erased_customers();

-- Nor must a trail end: it seals why, and what was written is not kept.
create function erase_reason_of_erased_person() returns trigger language plpgsql as $$
begin
    if exists (
        select from (select id, customer_id, receiver_id from gift where id = new.record_id union all
                     select id, customer_id, receiver_id from gift_solicitation where id = new.record_id) o
        join gift_receiver r on r.id = o.receiver_id
        join erased_person e on e.id in (o.customer_id, r.contact_id)) then
        new.reason := 'Erased person';
        new.salt := null;
    end if;
    return new;
end $$;
create trigger gift_audit_reason_not_of_erased before insert on gift_audit_reason
    for each row execute function erase_reason_of_erased_person();

-- What goes on with a record that is kept may end it, with the text that stands for all others.
do $$
declare
    texts record;
begin
    for texts in
        select of_table, array_agg(format('(new.%1$I is distinct from old.%1$I and cast(new.%1$I as text) <> ''Erased person'')',
            of_column)) as written, string_agg(quote_ident(of_column), ', ') as of_columns
        from (values
            ('interaction', 'subject'), ('interaction', 'text'), ('interaction', 'solved_how'), ('interaction', 'survey'),
            ('satisfaction', 'note'), ('need', 'text'), ('need', 'source'), ('need', 'met_by'), ('party', 'group_name'),
            ('prospect', 'remark'), ('prospect', 'lapse_reason'), ('prospect', 'equipment'), ('prospect', 'disqualification'),
            ('prospect', 'known_target'), ('prospect_follow_up', 'reason'), ('prospect_follow_up', 'note'),
            ('relationship_level', 'reason'), ('account_assignment', 'reason'), ('gift', 'purpose'),
            ('gift_solicitation', 'request'), ('gift_solicitation', 'reason'), ('customer_gift_policy', 'reference'),
            ('opportunity', 'stage_reason'), ('exit_case', 'outcome'), ('exit_case', 'attempts'), ('occasion', 'title'),
            ('greeting', 'words'), ('gift_receiver', 'name'), ('contact', 'name'), ('contact', 'title'),
            ('contact', 'department'), ('contact', 'details')) as t (of_table, of_column)
        group by of_table
    loop
        execute format('create trigger %I after update of %s on %I for each row when (%s)
            execute function refuse_texts_of_erased_customers()', texts.of_table || '_texts_not_of_erased', texts.of_columns,
            texts.of_table, array_to_string(texts.written, ' or '));
    end loop;
end $$;
