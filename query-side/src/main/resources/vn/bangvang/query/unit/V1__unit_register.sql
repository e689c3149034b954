-- The name is the one with the latest day; search holds the code and every name there ever was.
create table unit (
  id         uuid primary key,
  code       text collate "C" not null,
  name       text collate "vi-x-icu" not null,
  named_from date not null,
  search     text not null,
  parent_id  uuid,
  since      date not null,
  sequence   bigint not null
);
create index unit_name on unit (name, id);
create index unit_parent on unit (parent_id);
create index unit_search on unit using gin (search public.gin_trgm_ops);
