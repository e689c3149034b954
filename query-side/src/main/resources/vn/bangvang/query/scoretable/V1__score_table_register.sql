create table score_table (
  id           uuid primary key,
  cluster_id   uuid not null,
  organiser_id uuid not null,
  year         integer not null,
  quarter      integer not null,
  period       text collate "C" not null,
  name         text not null,
  search       text not null,
  version      integer not null,
  criteria     integer not null,
  adopted_on   date not null,
  amended_on   date,
  sequence     bigint not null
);
create index score_table_period on score_table (year desc, quarter desc, id);
create index score_table_cluster on score_table (cluster_id, year);
create index score_table_search on score_table using gin (search public.gin_trgm_ops);
