-- Names of persons, and notes about them, stay in the log.
create table registration (
  id               uuid primary key,
  unit_id          uuid not null,
  year             integer not null,
  cluster_id       uuid,
  version          integer not null,
  titles           integer not null,
  targets          integer not null,
  registered_on    date not null,
  amended_on       date,
  checked_on       date,
  checked_by       uuid,
  titles_achieved  integer,
  targets_reached  integer,
  sequence         bigint not null
);
create index registration_year on registration (year desc, id);
create index registration_unit on registration (unit_id, year);
create index registration_cluster on registration (cluster_id, year);
