-- What may be done with a case, on which days, and by whom; a case has as many rows as its policy says.
-- roles: whoever acts for the unit in one of them; of several that a reader has, the first counts.
-- below: it is for the units below unit_id, but for those in done_by.
-- kept_from: accounts, persons and units; whoever is one of them or acts for one is not asked.
-- since: null stands for the day of the reading.
-- due_on: the last day, inclusive, by which it should be done; null where none is set.
-- sent_on_by: the units that have had the case and wait for what comes of it.
-- names_person: whether the case is about somebody whose name its stream holds.
create table task (
  about        text collate "C" not null,
  case_id      uuid not null,
  task         text collate "C" not null,
  part         text collate "C",
  roles        text[] collate "C" not null,
  unit_id      uuid not null,
  below        boolean not null,
  done_by      uuid[] not null,
  kept_from    uuid[] not null,
  from_day     date,
  until_day    date,
  since        date,
  due_on       date,
  subject_id   uuid,
  cluster_id   uuid,
  award        text collate "C",
  period       text collate "C",
  sent_on_by   uuid[] not null,
  names_person boolean not null,
  sequence     bigint not null
);
create index task_of_case on task (case_id);
create index task_of_unit on task (unit_id);
create index task_sent_on on task using gin (sent_on_by);

-- Who has taken a task upon them, by the mandate: the newest claim or hand-over counts. mandate: null once it was given back.
create table holding (
  work_id uuid primary key,
  case_id uuid not null,
  task    text collate "C" not null,
  part    text collate "C",
  unit_id uuid not null,
  mandate uuid,
  since   date not null
);
create index holding_of_case on holding (case_id);
