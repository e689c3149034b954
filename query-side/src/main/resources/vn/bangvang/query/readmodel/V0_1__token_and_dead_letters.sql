-- What every read model keeps beside its rows.

-- How far the read model has come in the log, and the node that moves it on.
create table token (
  only_one   boolean     primary key default true check (only_one),
  position   bigint      not null default 0,
  owner      text        collate "C",
  claimed_at timestamptz not null default now()
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
insert into token default values;

-- Events that could not be handled, and the later ones of the same aggregate that wait behind them.
create table dead_letter (
  position    bigint      primary key,
  sequence_id uuid        not null,
  event_name  text        not null,
  error       text        not null,
  parked_at   timestamptz not null default now(),
  attempts    integer     not null default 1,
  tried_at    timestamptz not null default now()
);
create index dead_letter_sequence on dead_letter (sequence_id, position);
