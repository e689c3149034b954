-- A nomination waits at one step, or nowhere once it is over. Step -1 is the submitting unit's: it was
-- returned; so is step -2: it was drafted.
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

-- A witness outside the tree is stood in for by the organiser. witnessed: the last version that was.
create table pledge (
  id              uuid primary key,
  cluster_id      uuid not null,
  organiser_id    uuid not null,
  year            integer not null,
  version         integer not null,
  witness_id      uuid,
  witness_outside boolean not null,
  witnessed       integer not null default 0,
  sign_until      date,
  since           date not null,
  answered_on     date,
  closed          boolean not null default false,
  sequence        bigint not null
);
create index pledge_of_witness on pledge (witness_id) where not closed;
-- answered: the last version that the party has signed or declined; signed: the last that it has signed.
create table pledge_party (
  pledge_id uuid not null,
  unit_id   uuid not null,
  answered  integer not null default 0,
  signed    integer not null default 0,
  primary key (pledge_id, unit_id)
);
create index pledge_of_party on pledge_party (unit_id);

create table sheet (
  id          uuid primary key,
  cluster_id  uuid not null,
  unit_id     uuid not null,
  table_id    uuid not null,
  year        integer not null,
  quarter     integer not null,
  period      text collate "C" not null,
  since       date not null,
  self_scored boolean not null default false,
  -- The version of the table that the last self-score was checked against.
  self_version integer not null default 0,
  -- When its assignments were corrected last.
  assigned_on date,
  stage       text collate "C" not null default 'SCORING',
  -- After this day the unit is not waited for; nor without one.
  self_due_on   date,
  -- After this day the others are not waited for; nor without one.
  cross_due_on  date,
  -- Until this day the unit may explain.
  explain_until date,
  sequence    bigint not null
);
create index sheet_of_unit on sheet (unit_id);
create index sheet_of_cluster on sheet (cluster_id, year);
create table ranked (
  cluster_id uuid not null,
  year       integer not null,
  quarter    integer not null,
  primary key (cluster_id, year, quarter)
);
-- Who is not asked to cross-score any more: it has scored, or declined to.
create table crossed (
  sheet_id  uuid not null,
  scorer_id uuid not null,
  version   integer not null,
  declined  boolean not null,
  primary key (sheet_id, scorer_id)
);
-- When a score table was amended last.
create table amendment (
  table_id uuid primary key,
  since    date not null
);
create table member (
  cluster_id uuid not null,
  year       integer not null,
  unit_id    uuid not null,
  primary key (cluster_id, year, unit_id)
);
create index member_unit on member (unit_id, year);
create table lead (
  cluster_id   uuid not null,
  year         integer not null,
  organiser_id uuid not null,
  leader_id    uuid not null,
  deputy_id    uuid not null,
  primary key (cluster_id, year)
);
create index lead_organiser on lead (organiser_id);
create index lead_leader on lead (leader_id);
create index lead_deputy on lead (deputy_id);

-- objections_until: of the last proposal; null before the first.
create table ranking (
  id           uuid primary key,
  organiser_id uuid not null,
  cluster_id   uuid not null,
  year         integer not null,
  quarter      integer not null,
  period       text collate "C" not null,
  since        date not null,
  objections_until date,
  published    boolean not null default false,
  sequence     bigint not null
);
create index ranking_of_organiser on ranking (organiser_id);
create table excluded (
  ranking_id uuid not null,
  unit_id    uuid not null,
  primary key (ranking_id, unit_id)
);
create table objection (
  id         uuid primary key,
  ranking_id uuid not null,
  unit_id    uuid not null,
  since      date not null,
  answered   boolean not null default false
);
create index objection_open on objection (ranking_id) where not answered;
