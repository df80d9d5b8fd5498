-- C9: what levels are recommended by; every version that ever held. Shares are the house's own: none come with the system,
-- and until they are set a margin is unknown.
create table relationship_model (
    version    int          primary key,
    set_by     varchar(200),
    since      timestamptz  not null,
    definition json         not null
);
insert into relationship_model (version, since, definition) values (1, now(), '{
  "counted": "SEGMENT", "fewBelow": 100, "manyFrom": 10000,
  "currency": "CNY", "lowBelow": 10000, "highFrom": 100000, "marginShares": {},
  "levels": {"MANY":   {"LOW": "BASIC",       "MEDIUM": "REACTIVE",    "HIGH": "ACCOUNTABLE"},
             "MEDIUM": {"LOW": "REACTIVE",    "MEDIUM": "ACCOUNTABLE", "HIGH": "PROACTIVE"},
             "FEW":    {"LOW": "ACCOUNTABLE", "MEDIUM": "PROACTIVE",   "HIGH": "PARTNERSHIP"}}}');

-- Levels that managers set; the newest holds. Without a level, what is recommended holds again.
create table relationship_level (
    id          uuid         primary key,
    customer_id uuid         not null references customer,
    level       varchar(20),
    reason      varchar(500) not null,
    set_by      varchar(200) not null,
    since       timestamptz  not null
);
create index relationship_level_of_customer on relationship_level (customer_id, since desc, id desc);

-- Counts the customers of a segment.
create index customer_segment on customer (country, kind);
