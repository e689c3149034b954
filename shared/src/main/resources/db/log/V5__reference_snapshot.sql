-- Disposable: where the reference data of the nodes stood, sealed, one row for each build of the program.
create table log.reference_snapshot (
  program  bytea       not null primary key check (octet_length(program) = 32),
  position bigint      not null,
  hash     bytea       not null check (octet_length(hash) = 32),
  kept_at  timestamptz not null default now(),
  content  bytea       not null
);
alter table log.reference_snapshot alter column content set storage external;
grant select, insert, update, delete on log.reference_snapshot to bangvang_command, bangvang_query;
