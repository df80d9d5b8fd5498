-- S6: outcomes that were confirmed and turned out to be otherwise. The session says what holds; each correction, what it
-- took the place of. Models are learned from sessions, so the next version is learned from what holds.
alter table shopper_session add corrected_at timestamptz;
create index shopper_session_corrected on shopper_session (corrected_at) where corrected_at is not null;

create table shopper_outcome_correction (
    id                 uuid           primary key,
    session_id         uuid           not null references shopper_session,
    reason             varchar(500)   not null,
    corrected_by       varchar(200)   not null,
    corrected_at       timestamptz    not null,
    -- equal for repeats
    fingerprint        varchar(64)    not null,
    replaced_type      varchar(30)    not null,
    replaced_outcome   varchar(30)    not null,
    replaced_playbook  varchar(30)    not null,
    replaced_amount    numeric(24, 4),
    replaced_currency  varchar(3)
);
create index shopper_outcome_correction_of_session on shopper_outcome_correction (session_id, id);
