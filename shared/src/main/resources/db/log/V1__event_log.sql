-- The log. Positions are given under an advisory lock, so they have no gaps and their order is the commit order.
create table log.event (
  position       bigint      not null primary key,
  aggregate_id   uuid        not null,
  seq            bigint      not null,
  aggregate_type text        collate "C" not null,
  name           text        collate "C" not null,
  revision       smallint    not null,
  event_id       uuid        not null,
  recorded_at    timestamptz not null,
  metadata       bytea       not null,
  payload        bytea       not null,
  hash           bytea       not null check (octet_length(hash) = 32),
  constraint event_stream unique (aggregate_id, seq)
);
-- Recorded time grows with the position, so a few kilobytes of block ranges find an instant in any history.
create index event_recorded_at on log.event using brin (recorded_at) with (pages_per_range = 32);
alter table log.event set (autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 100000);

-- Keys that one aggregate alone may hold. Derived from events: it can be rebuilt from the log.
create table log.reservation (
  kind         text collate "C" not null,
  key          text collate "C" not null,
  aggregate_id uuid   not null,
  position     bigint not null,
  primary key (kind, key)
);
create index reservation_holder on log.reservation (aggregate_id, kind);

-- What a caller's key led to, so that a repeated command gets the same answer. Kept 400 days.
create table log.idempotency (
  account      uuid        not null,
  key          text        collate "C" not null,
  request_hash bytea       not null,
  aggregate_id uuid        not null,
  seq          bigint      not null,
  position     bigint      not null,
  recorded_at  timestamptz not null,
  primary key (account, key)
);
create index idempotency_age on log.idempotency using brin (recorded_at);

-- Disposable: an aggregate's state at a sequence, to load it without its whole stream.
create table log.snapshot (
  aggregate_id   uuid        not null primary key,
  seq            bigint      not null,
  aggregate_type text        collate "C" not null,
  type_name      text        collate "C" not null,
  revision       text        collate "C",
  event_id       uuid        not null,
  recorded_at    timestamptz not null,
  metadata       bytea       not null,
  payload        bytea       not null
);

-- One data key per person, wrapped by the master key outside the database. Without its row a person is forgotten.
create table log.person_key (
  person_id  uuid        not null primary key,
  wrapped    bytea       not null,
  created_at timestamptz not null default now()
);

grant usage on schema log to bangvang_command, bangvang_query;
grant select, insert on log.event to bangvang_command;
grant select, insert, delete on log.reservation to bangvang_command;
grant select, insert on log.idempotency to bangvang_command;
grant select, insert, update, delete on log.snapshot to bangvang_command;
grant select, insert on log.person_key to bangvang_command;
grant select on log.event, log.person_key to bangvang_query;

-- For auditors with a database client: the payload as text that can be queried.
create view log.readable_event as
  select position, aggregate_type, aggregate_id, seq, name, revision, recorded_at,
         convert_from(metadata, 'UTF8')::jsonb as metadata,
         convert_from(payload, 'UTF8')::jsonb as payload
  from log.event;
grant select on log.readable_event to bangvang_query;
