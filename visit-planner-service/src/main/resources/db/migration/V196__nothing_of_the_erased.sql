-- C17: of a customer who was erased no text is written any more, whoever writes it: it could neither be told nor erased. What
-- stands for all texts that were erased may be written, so that what is open can be ended; that a visit took place, and which of
-- its purposes it reached, may be reported. Nothing more is promised: who is to keep a promise is a text as well.

-- Any number, as long as nothing else in this database uses it. Who erases holds the lock alone: a text is either there to be
-- erased, or refused.
create function texts_lock() returns bigint language sql immutable as $$ select cast(80820018 as bigint) $$;

create function refuse_texts_of(customer uuid) returns void language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(texts_lock());
    if exists (select from erased_account where customer_id = customer) then
        raise exception 'row violates constraint "person_erased" by %', customer
            using errcode = 'check_violation', constraint = 'person_erased';
    end if;
end $$;

create function refuse_texts_of_erased_customers() returns trigger language plpgsql as $$
begin
    perform refuse_texts_of(new.customer_id);
    return null;
end $$;

create function refuse_reasons_of_erased_customers() returns trigger language plpgsql as $$
begin
    perform refuse_texts_of((select customer_id from appointment where id = new.appointment_id));
    return null;
end $$;

-- Whether a report says more than which purposes were reached.
create function has_texts(report text) returns boolean language sql immutable as $$
    select exists (select from jsonb_each(cast(report as jsonb)) said
                   where said.key <> 'purposesReached' and said.value not in ('null', '[]', '"Erased person"'))
$$;

create trigger appointment_not_of_erased after insert on appointment
    for each row execute function refuse_texts_of_erased_customers();
create trigger appointment_change_not_of_erased after insert on appointment_change
    for each row when (new.reason <> 'Erased person') execute function refuse_reasons_of_erased_customers();
create trigger visit_report_not_of_erased after insert on visit_report
    for each row when (has_texts(new.document)) execute function refuse_texts_of_erased_customers();
create trigger promise_not_of_erased after insert on promise
    for each row execute function refuse_texts_of_erased_customers();
create trigger customer_rhythm_not_of_erased after insert on customer_rhythm
    for each row when (new.reason <> 'Erased person') execute function refuse_texts_of_erased_customers();

do $$
declare
    texts record;
begin
    for texts in
        select of_table, string_agg(quote_ident(of_column), ', ') as of_columns,
            string_agg(format('(new.%1$I is distinct from old.%1$I and new.%1$I <> ''Erased person'')', of_column), ' or ') as written
        from (values
            ('appointment', 'subject'), ('appointment', 'place'), ('appointment', 'notes'), ('appointment', 'respondent_name'),
            ('appointment', 'respondent_position'), ('appointment', 'closed_reason'), ('promise', 'what'), ('promise', 'note'),
            ('customer_rhythm', 'reason')) as t (of_table, of_column)
        group by of_table
    loop
        execute format('create trigger %I after update of %s on %I for each row when (%s)
            execute function refuse_texts_of_erased_customers()', texts.of_table || '_texts_not_of_erased', texts.of_columns,
            texts.of_table, texts.written);
    end loop;
end $$;
