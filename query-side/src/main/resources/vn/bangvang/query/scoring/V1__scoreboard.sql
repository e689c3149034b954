create table sheet (
  id             uuid primary key,
  cluster_id     uuid not null,
  unit_id        uuid not null,
  year           integer not null,
  quarter        integer not null,
  period         text collate "C" not null,
  table_id       uuid not null,
  opened_on      date not null,
  self_due_on    date,
  cross_due_on   date,
  self_scored_on date,
  self_days_late integer not null default 0,
  stage          text collate "C" not null,
  stage_since    date not null,
  explain_until  date,
  sequence       bigint not null
);
create index sheet_period on sheet (year desc, quarter desc, id);
create index sheet_cluster on sheet (cluster_id, year, quarter);

create table scorer (
  sheet_id  uuid not null,
  unit_id   uuid not null,
  declined  boolean not null,
  days_late integer not null,
  primary key (sheet_id, unit_id)
);

-- Who may see a sheet before its ranking is published.
create table party (
  cluster_id uuid not null,
  year       integer not null,
  unit_id    uuid not null,
  primary key (cluster_id, year, unit_id)
);
create table published (
  cluster_id uuid not null,
  year       integer not null,
  quarter    integer not null,
  primary key (cluster_id, year, quarter)
);
