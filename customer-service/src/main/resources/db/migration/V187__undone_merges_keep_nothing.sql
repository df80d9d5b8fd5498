-- C17: after a merge was undone nobody needs what the two were, and one may be another person than the other.
update customer_merge set survivor_before = '{}', duplicate_before = '{}' where undone_at is not null;
delete from customer_merge_row r using customer_merge m where m.id = r.merge_id and m.undone_at is not null;
-- Whoever was merged into a person by mistake was not erased with it.
delete from erased_person e using customer_merge m
where m.duplicate_id = e.id and m.undone_at is not null and exists (select from customer c where c.id = e.id and c.name <> 'Erased person');
