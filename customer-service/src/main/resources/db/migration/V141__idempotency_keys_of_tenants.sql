-- Dealers' systems may name their bearers alike: an Idempotency-Key is one tenant's, which is the token's dealer_id.
alter table idempotent_request
  add column tenant text not null default '',
  drop constraint idempotent_request_pkey,
  add primary key (operation, tenant, caller, key);
