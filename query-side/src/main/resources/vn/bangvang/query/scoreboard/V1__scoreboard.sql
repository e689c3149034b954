create table sheet (
  id             uuid primary key,
  cluster_id     uuid not null,
  unit_id        uuid not null,
  year           integer not null,
  quarter        integer not null,
  period         text collate "C" not null,
  criteria       jsonb not null,
  opened_on      date not null,
  self_scores    jsonb,
  self_scored_on date,
  self_reason    text,
  sequence       bigint not null
);
create index sheet_period on sheet (year desc, quarter desc, id);
create index sheet_cluster on sheet (cluster_id, year, quarter);

create table cross_score (
  sheet_id  uuid not null,
  scorer_id uuid not null,
  scores    jsonb not null,
  scored_on date not null,
  reason    text,
  primary key (sheet_id, scorer_id)
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
