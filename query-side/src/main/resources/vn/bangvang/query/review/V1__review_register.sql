create table review (
  id            uuid primary key,
  kind          text collate "C" not null,
  subject       text collate "C" not null,
  cluster_id    uuid not null,
  organiser_id  uuid not null,
  unit_id       uuid not null,
  year          integer not null,
  state         text collate "C" not null,
  contents      jsonb not null,
  host_id       uuid,
  place         text,
  reviewed_on   date not null,
  missing       jsonb,
  grade         text collate "C",
  opinion       text,
  conclusion    text,
  conclusion_tasks jsonb,
  since         date not null,
  search        text not null,
  sequence      bigint not null
);
create index review_of_cluster on review (cluster_id, year);
create index review_day on review (reviewed_on desc, id);
create index review_search on review using gin (search public.gin_trgm_ops);
