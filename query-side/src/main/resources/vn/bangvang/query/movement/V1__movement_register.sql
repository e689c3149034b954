create table movement (
  id                   uuid primary key,
  organiser_id         uuid not null,
  cluster_id           uuid,
  cloned_from          uuid,
  kind                 text not null,
  level                text not null,
  name                 text collate "vi-x-icu" not null,
  theme                text not null,
  objective            text,
  contents             jsonb not null,
  scope                uuid[] not null,
  search               text not null,
  from_day             date not null,
  to_day               date not null,
  launched_on          date not null,
  corrected_on         date,
  reason               text,
  received             integer not null default 0,
  closed_on            date,
  summary              text,
  figures              jsonb,
  closing_corrected_on date,
  closing_reason       text,
  sequence             bigint not null
);
create index movement_launched on movement (launched_on desc, id);
create index movement_search on movement using gin (search public.gin_trgm_ops);

create table deadline (
  movement_id uuid not null,
  code        text not null,
  name        text not null,
  level       text not null,
  planned_on  date not null,
  due_on      date not null,
  extended_on date,
  reason      text,
  primary key (movement_id, code)
);
create index deadline_due on deadline (due_on);

create table extension (
  movement_id uuid not null,
  sequence    bigint not null,
  code        text not null,
  before_day  date not null,
  due_on      date not null,
  reason      text not null,
  extended_on date not null,
  primary key (movement_id, sequence)
);

create table receipt (
  movement_id  uuid not null,
  unit_id      uuid not null,
  plan         text not null,
  received_on  date not null,
  corrected_on date,
  reason       text,
  primary key (movement_id, unit_id)
);
