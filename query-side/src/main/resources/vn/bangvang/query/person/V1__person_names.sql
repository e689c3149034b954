-- A row for each place where a person was given a name: the register of people, and each nomination.
create table name (
  source_id uuid primary key,
  person_id uuid not null,
  digests   bigint[] not null
);
create index name_digests on name using gin (digests);
