create table role_model (
  id               uuid primary key,
  unit_id          uuid not null,
  kind             text collate "C" not null,
  subject_unit     uuid not null,
  person_id        uuid,
  field            text collate "C" not null,
  from_year        integer not null,
  to_year          integer not null,
  milestones       integer not null,
  reached          integer not null default 0,
  state            text collate "C" not null,
  level            text collate "C",
  basis            text collate "C",
  number           text,
  basis_on         date,
  recognised_on    date,
  publicised_on    date,
  replications     integer not null default 0,
  planned_on       date not null,
  since            date not null,
  search           text not null,
  -- Names and texts are read from these events; they are not copied.
  planned_position bigint not null,
  plan_position    bigint not null,
  sequence         bigint not null
) with (fillfactor = 70);
create index role_model_day on role_model (planned_on desc, id);
create index role_model_of_unit on role_model (unit_id);
