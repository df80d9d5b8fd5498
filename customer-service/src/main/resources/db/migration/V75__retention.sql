-- Purifications go by age, with their entries; previews of exit scans do already.
alter table purification_entry drop constraint purification_entry_purification_id_fkey;
alter table purification_entry add constraint purification_entry_purification_id_fkey
    foreign key (purification_id) references purification on delete cascade;
create index purification_by_age on purification (purified_at);
create index exit_scan_preview_by_age on exit_scan (finished_at) where preview;
