-- The installation's own rule sets, to the letter, each version since it was first seen. Cases name a rule set by its id;
-- what judged them can be read here as long as the log can. Written by the owner alone, before the services start.
create table log.rule_set (
  id            text        collate "C" not null,
  sha256        text        collate "C" not null,
  file          text        not null,
  content       text        not null,
  registered_at timestamptz not null default clock_timestamp(),
  replaced_at   timestamptz,
  primary key (id, sha256)
);
create unique index rule_set_in_use on log.rule_set (id) where replaced_at is null;
grant select on log.rule_set to bangvang_command, bangvang_query;
