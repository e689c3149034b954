-- Names of persons, and texts about them, stay in the log.
create table draft (
  id            uuid primary key,
  unit_id       uuid not null,
  award         text,
  year          integer,
  nominee_kind  text not null,
  nominee_unit  uuid not null,
  achievement_code text,
  stage         text not null,
  versions      integer not null,
  since         date not null,
  nomination_id uuid,
  sequence      bigint not null
);
create index draft_unit on draft (unit_id, stage, since desc, id);
