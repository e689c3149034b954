create table ranking (
  id               uuid primary key,
  cluster_id       uuid not null,
  organiser_id     uuid not null,
  year             integer not null,
  quarter          integer not null,
  period           text collate "C" not null,
  state            text collate "C" not null,
  version          integer not null,
  opened_on        date not null,
  proposed_on      date,
  objections_until date,
  published_on     date,
  acclaimed        uuid,
  sequence         bigint not null
);
create index ranking_period on ranking (year desc, quarter desc, id);
create index ranking_cluster on ranking (cluster_id, year);

-- Who may see a ranking before it is published.
create table party (
  cluster_id uuid not null,
  year       integer not null,
  unit_id    uuid not null,
  primary key (cluster_id, year, unit_id)
);
