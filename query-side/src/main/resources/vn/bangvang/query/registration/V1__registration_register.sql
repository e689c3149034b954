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
  content_position bigint not null,
  sequence         bigint not null
);
create index registration_year on registration (year desc, id);
create index registration_unit on registration (unit_id, year);
create index registration_cluster on registration (cluster_id, year);

-- Names of persons, and notes about them, stay in the log: at position, and at content_position for what a check is of.
create table version (
  registration_id  uuid not null,
  sequence         bigint not null,
  event            text not null,
  version          integer not null,
  day              date not null,
  reason           text,
  position         bigint not null,
  content_position bigint not null,
  primary key (registration_id, sequence)
);
