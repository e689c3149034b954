-- Which units stand above which, however far.
create table unit_above (
  unit_id  uuid not null,
  above_id uuid not null,
  primary key (unit_id, above_id)
);

-- about_unit: null when it is about the cluster.
create table review (
  id           uuid primary key,
  kind         text collate "C" not null,
  year         integer not null,
  cluster_id   uuid not null,
  organiser_id uuid not null,
  unit_id      uuid not null,
  about_unit   uuid,
  state        text collate "C" not null,
  since        date not null,
  sequence     bigint not null
);
create index review_open on review (state) where state <> 'CONCLUDED';

create table registration (
  id         uuid primary key,
  unit_id    uuid not null,
  cluster_id uuid,
  year       integer not null,
  since      date not null,
  checked    boolean not null default false,
  sequence   bigint not null
);
create index registration_unchecked on registration (year) where not checked;

create table movement (
  id           uuid primary key,
  organiser_id uuid not null,
  cluster_id   uuid,
  from_year    integer not null,
  to_year      integer not null,
  period       text collate "C" not null,
  scope        uuid[] not null,
  since        date not null,
  closed       boolean not null default false,
  sequence     bigint not null
);
create index movement_running on movement (id) where not closed;
create table receipt (
  movement_id uuid not null,
  unit_id     uuid not null,
  primary key (movement_id, unit_id)
);

create table congress (
  id       uuid primary key,
  host_id  uuid not null,
  period   text collate "C" not null,
  stage    text collate "C" not null,
  sequence bigint not null
);
create index congress_of_host on congress (host_id);
-- waiting: neither done nor dropped.
create table congress_task (
  congress_id    uuid not null,
  code           text collate "C" not null,
  responsible_id uuid not null,
  due_on         date not null,
  since          date not null,
  waiting        boolean not null default true,
  primary key (congress_id, code)
);
create index task_of_responsible on congress_task (responsible_id) where waiting;
