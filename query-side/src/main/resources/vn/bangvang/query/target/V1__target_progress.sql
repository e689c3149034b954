create table pledge (
  id         uuid primary key,
  cluster_id uuid not null,
  year       integer not null,
  version    integer not null,
  targets    jsonb not null,
  parties    uuid[] not null
);

-- results: as last corrected.
create table report (
  id          uuid primary key,
  pledge_id   uuid not null,
  unit_id     uuid not null,
  year        integer not null,
  quarter     integer not null,
  period      text collate "C" not null,
  results     jsonb not null,
  reported_on date not null,
  changed_on  date not null,
  sequence    bigint not null
);
create index report_period on report (year desc, quarter desc, id);
create index report_pledge on report (pledge_id, unit_id, quarter);
create index report_unit on report (unit_id, year);
