create table review (
  id           uuid primary key,
  kind         text collate "C" not null,
  cluster_id   uuid not null,
  unit_id      uuid not null,
  year         integer not null,
  summary      text not null,
  tasks        jsonb not null,
  search       text not null,
  reviewed_on  date not null,
  corrected_on date,
  reason       text,
  sequence     bigint not null
);
create index review_of_cluster on review (cluster_id, year);
create index review_day on review (reviewed_on desc, id);
create index review_search on review using gin (search public.gin_trgm_ops);
