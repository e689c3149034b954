create table cluster (
  id           uuid primary key,
  kind         text collate "C" not null,
  name         text collate "vi-x-icu" not null,
  search       text not null,
  organiser_id uuid not null,
  formed_on    date not null,
  sequence     bigint not null
);
create index cluster_name on cluster (name, id);
create index cluster_organiser on cluster (organiser_id);
create index cluster_search on cluster using gin (search public.gin_trgm_ops);

create table roster (
  cluster_id   uuid not null,
  year         integer not null,
  members      uuid[] not null,
  leader_id    uuid not null,
  deputy_id    uuid not null,
  opened_on    date not null,
  corrected_on date,
  reason       text,
  primary key (cluster_id, year)
);
create index roster_members on roster using gin (members);

-- Who handed the lead of the cluster over to whom, for which year.
create table handover (
  cluster_id     uuid not null,
  to_year        integer not null,
  sequence       bigint not null,
  from_year      integer not null,
  outgoing       uuid not null,
  incoming       uuid not null,
  basis          text not null,
  handed_over_on date not null,
  primary key (cluster_id, to_year, sequence)
);
