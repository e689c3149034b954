create table pledge (
  id              uuid primary key,
  cluster_id      uuid not null,
  year            integer not null,
  organiser_id    uuid not null,
  version         integer not null,
  theme           text not null,
  contents        jsonb not null,
  targets         jsonb not null,
  parties         uuid[] not null,
  witness_unit    uuid,
  witness_body    text,
  witness_title   text,
  witnessed_on    date,
  sign_until      date,
  search          text not null,
  opened_on       date not null,
  fully_signed_on date,
  amended_on      date,
  reason          text,
  closed_on       date,
  sequence        bigint not null
);
create index pledge_year on pledge (year desc, id);
create index pledge_cluster on pledge (cluster_id, year);
create index pledge_search on pledge using gin (search public.gin_trgm_ops);

-- The names of who signed are personal: they stay in the log, at these positions.
create table signature (
  pledge_id      uuid not null,
  version        integer not null,
  unit_id        uuid not null,
  signer_title   text not null,
  signed_on      date not null,
  late           boolean not null,
  days_late      integer not null,
  event_position bigint not null,
  primary key (pledge_id, version, unit_id)
);
create table witness_signature (
  pledge_id      uuid not null,
  version        integer not null,
  unit_id        uuid,
  body           text,
  signer_title   text not null,
  witnessed_on   date not null,
  event_position bigint not null,
  primary key (pledge_id, version)
);

-- A decline stays, also when the party signed after all.
create table decline (
  pledge_id      uuid not null,
  version        integer not null,
  unit_id        uuid not null,
  reason         text not null,
  declined_on    date not null,
  event_position bigint not null,
  primary key (pledge_id, version, unit_id)
);
