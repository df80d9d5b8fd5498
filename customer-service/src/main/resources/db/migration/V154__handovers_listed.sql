-- C10: handovers are listed by customer and by the managers from and to whom accounts went, the newest first.
drop index handover_account_of_customer;
create index handover_account_of_customer on handover_account (customer_id, handover_id desc);
create index handover_from_manager on handover (from_manager, id desc);
create index handover_to_manager on handover (to_manager, id desc);
