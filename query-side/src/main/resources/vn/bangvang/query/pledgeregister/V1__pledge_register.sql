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
  witness         text,
  search          text not null,
  opened_on       date not null,
  fully_signed_on date,
  amended_on      date,
  reason          text,
  sequence        bigint not null
);
create index pledge_year on pledge (year desc, id);
create index pledge_cluster on pledge (cluster_id, year);
create index pledge_search on pledge using gin (search public.gin_trgm_ops);

-- The signer's name is personal: it stays in the log, at this position.
create table signature (
  pledge_id      uuid not null,
  version        integer not null,
  unit_id        uuid not null,
  signer_title   text not null,
  signed_on      date not null,
  event_position bigint not null,
  primary key (pledge_id, version, unit_id)
);
