-- C17: under which ids other systems knew a person who was erased. Digests only; what a system tells of the person again must not
-- bring it back.
create table erased_external_id (
    digest    bytea       primary key,
    erased_at timestamptz not null default now()
);

create function external_id_digest(owner uuid, system text, external_id text) returns bytea language sql stable
  return sha256(convert_to(cast(jsonb_build_array(owner, system, external_id) as text), 'UTF8'));
