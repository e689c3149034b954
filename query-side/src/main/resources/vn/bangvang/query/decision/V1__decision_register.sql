create table decision (
  id             uuid primary key,
  body_id        uuid not null,
  external       boolean not null,
  authority      text,
  kind           text collate "C" not null,
  number         text not null,
  year           integer not null,
  signer_title   text,
  event_position bigint not null,
  decided_on     date not null,
  corrected_on   date,
  reason         text,
  search         text not null,
  sequence       bigint not null
);
create index decision_day on decision (decided_on desc, id);
create index decision_number on decision (year, number);

create table decision_line (
  decision_id   uuid not null,
  line          integer not null,
  nomination_id uuid not null,
  award         text collate "C" not null,
  unit_id       uuid not null,
  person_id     uuid,
  -- Unknown in lines from before decisions said it.
  year          integer,
  primary key (decision_id, nomination_id)
);
create index decision_of_nomination on decision_line (nomination_id);
create index decision_of_unit on decision_line (unit_id);
create index decision_of_unknown_year on decision_line (decision_id) where year is null;
-- The highest awards of a year stand on the roll of honour.
create index decision_of_award on decision_line (award, year);

-- Reports and rolls of a province would otherwise read every honour that was ever given. Of lines that know their year.
create table honour_count (
  unit_id uuid not null,
  award   text collate "C" not null,
  year    integer not null,
  honours integer not null,
  primary key (unit_id, award, year)
);
