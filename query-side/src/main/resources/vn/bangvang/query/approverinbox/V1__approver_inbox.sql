-- A nomination waits at one step, or nowhere once it is over. Step -1 is the submitting unit's: it was returned.
create table nomination (
  id           uuid primary key,
  award        text collate "C" not null,
  year         integer not null,
  nominee_unit uuid not null,
  step         integer,
  since        date not null,
  sequence     bigint not null
);
create table nomination_step (
  nomination_id uuid not null,
  step          integer not null,
  task          text collate "C" not null,
  role          text collate "C" not null,
  unit_id       uuid not null,
  primary key (nomination_id, step)
);
create index step_of_unit on nomination_step (unit_id, role);

create table pledge (
  id         uuid primary key,
  cluster_id uuid not null,
  year       integer not null,
  version    integer not null,
  since      date not null,
  closed     boolean not null default false,
  sequence   bigint not null
);
-- answered: the last version that the party has signed or declined.
create table pledge_party (
  pledge_id uuid not null,
  unit_id   uuid not null,
  answered  integer not null default 0,
  primary key (pledge_id, unit_id)
);
create index pledge_of_party on pledge_party (unit_id);

create table sheet (
  id          uuid primary key,
  cluster_id  uuid not null,
  unit_id     uuid not null,
  year        integer not null,
  quarter     integer not null,
  period      text collate "C" not null,
  since       date not null,
  self_scored boolean not null default false,
  sequence    bigint not null
);
create index sheet_of_unit on sheet (unit_id) where not self_scored;
create index sheet_of_cluster on sheet (cluster_id, year);
create table ranked (
  cluster_id uuid not null,
  year       integer not null,
  quarter    integer not null,
  primary key (cluster_id, year, quarter)
);
create table crossed (
  sheet_id  uuid not null,
  scorer_id uuid not null,
  primary key (sheet_id, scorer_id)
);
create table member (
  cluster_id uuid not null,
  year       integer not null,
  unit_id    uuid not null,
  primary key (cluster_id, year, unit_id)
);
create index member_unit on member (unit_id, year);
