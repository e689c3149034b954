-- A draft has no day of submission yet: drafts come first in lists.
create table nomination (
  id                 uuid not null,
  submitted_by       uuid not null,
  nominee_kind       text collate "C" not null,
  nominee_unit       uuid not null,
  person_id          uuid,
  award              text collate "C" not null,
  year               integer not null,
  search             text not null,
  seen_by            uuid[] not null,
  submitted_on       date,
  -- What happened last, the step that is open now (from 0; none once it is over), and since when.
  status             text collate "C" not null,
  step               integer,
  step_kind          text collate "C",
  level              text collate "C",
  since              date not null,
  sequence           bigint not null,
  -- The year of what was submitted never changes: honours are counted by it, from the index alone.
  primary key (id) include (year)
) with (fillfactor = 70);
-- What changes stands in no index and finds room on its page, so that a step rewrites one row and no index. Searching
-- by words reads what the reader may see; an index of words would cost every submission more than it saves.
create index nomination_day on nomination (submitted_on desc, id);
create index nomination_seen on nomination using gin (seen_by);
