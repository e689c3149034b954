-- What may be done with a case, on which days, and by whom; a case has as many rows as its policy says.
-- roles: whoever acts for the unit in one of them; of several that a reader has, the first counts.
-- below: it is for the units below unit_id, but for those in done_by.
-- kept_from: accounts, persons and units; whoever is one of them or acts for one is not asked.
-- since: null stands for the day of the reading.
create table task (
  about      text collate "C" not null,
  case_id    uuid not null,
  task       text collate "C" not null,
  part       text collate "C",
  roles      text[] collate "C" not null,
  unit_id    uuid not null,
  below      boolean not null,
  done_by    uuid[] not null,
  kept_from  uuid[] not null,
  from_day   date,
  until_day  date,
  since      date,
  subject_id uuid,
  cluster_id uuid,
  award      text collate "C",
  period     text collate "C",
  sequence   bigint not null
);
create index task_of_case on task (case_id);
create index task_of_unit on task (unit_id);
