create table movement (
  id           uuid primary key,
  organiser_id uuid not null,
  cluster_id   uuid,
  name         text collate "vi-x-icu" not null,
  theme        text not null,
  contents     jsonb not null,
  search       text not null,
  from_day     date not null,
  to_day       date not null,
  launched_on  date not null,
  corrected_on date,
  reason       text,
  sequence     bigint not null
);
create index movement_launched on movement (launched_on desc, id);
create index movement_search on movement using gin (search public.gin_trgm_ops);
