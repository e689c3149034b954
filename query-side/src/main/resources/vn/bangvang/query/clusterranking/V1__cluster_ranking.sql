create table ranking (
  id           uuid primary key,
  cluster_id   uuid not null,
  organiser_id uuid not null,
  year         integer not null,
  quarter      integer not null,
  period       text collate "C" not null,
  version      integer not null,
  published_on date not null,
  sequence     bigint not null
);
create index ranking_period on ranking (year desc, quarter desc, id);
create index ranking_cluster on ranking (cluster_id, year);

create table ranking_version (
  ranking_id   uuid not null,
  version      integer not null,
  rule         text not null,
  scale        integer not null,
  rows         jsonb not null,
  reason       text,
  published_on date not null,
  recorded_at  timestamptz not null,
  primary key (ranking_id, version)
);
