create table congress (
  id                uuid primary key,
  unit_id           uuid not null,
  level             text collate "C" not null,
  name              text not null,
  period_from       integer not null,
  period_to         integer not null,
  next_from         integer not null,
  next_to           integer not null,
  planned_on        date not null,
  place             text not null,
  superior_id       uuid,
  convened_on       date not null,
  stage             text collate "C" not null,
  pilot_of          uuid,
  pilot_reason      text,
  pilot_on          date,
  pilot_revoked     text,
  postponed_reason  text,
  postponed_on      date,
  cancelled_reason  text,
  cancelled_on      date,
  plan_number       text,
  plan_on           date,
  quotas            jsonb not null default '[]',
  quotas_total      integer,
  quotas_on         date,
  quotas_reason     text,
  summoned          integer,
  present           integer,
  held_on           date,
  held_reason       text,
  attended_on       date,
  attended_reason   text,
  resolution        text,
  directions        jsonb not null default '[]',
  vote_in_favour    integer,
  vote_present      integer,
  resolved_on       date,
  resolution_reason text,
  next_theme        text,
  next_contents     jsonb not null default '[]',
  launched_on       date,
  search            text not null,
  sequence          bigint not null
);
create index congress_day on congress (planned_on desc, id);
create index congress_unit on congress (unit_id);

create table task (
  congress_id     uuid not null,
  code            text collate "C" not null,
  kind            text collate "C" not null,
  title           text not null,
  responsible_id  uuid not null,
  added_on        date not null,
  done_on         date,
  evidence        text,
  reopened_reason text,
  dropped_on      date,
  dropped_reason  text,
  primary key (congress_id, code)
);

-- Each last day a task ever had, and since when: readiness is asked as of any day.
create table task_due (
  congress_id uuid not null,
  code        text collate "C" not null,
  position    bigint not null,
  due_on      date not null,
  since       date not null,
  reason      text,
  primary key (congress_id, code, position)
);

-- Names, and why somebody was replaced, are personal: they stay in the log, at these positions.
create table delegate (
  congress_id       uuid not null,
  person_id         uuid not null,
  event_position    bigint not null,
  unit_id           uuid not null,
  title             text not null,
  standing          text collate "C" not null,
  in_favour         integer not null,
  present           integer not null,
  elected_on        date not null,
  attended          boolean,
  replaced_on       date,
  replaced_by       uuid,
  replaced_position bigint,
  primary key (congress_id, event_position)
);

create table presentation (
  congress_id        uuid not null,
  code               text collate "C" not null,
  title              text not null,
  unit_id            uuid not null,
  event_position     bigint not null,
  place              integer,
  registered_on      date not null,
  accepted_on        date,
  delivered_on       date,
  withdrawn_on       date,
  withdrawn_position bigint,
  primary key (congress_id, code)
);

create table honour (
  congress_id     uuid not null,
  nomination_id   uuid not null,
  event_position  bigint not null,
  decision_id     uuid not null,
  number          text not null,
  decided_on      date not null,
  unit_id         uuid not null,
  person_id       uuid,
  award           text collate "C" not null,
  drawn_on        date not null,
  struck_on       date,
  struck_position bigint,
  primary key (congress_id, nomination_id, event_position)
);
