-- C12: with whose authority a promised gift was approved, MANAGER or COMPLIANCE: the handover asks whether it is still enough.
alter table gift add column approved_as varchar(20);
