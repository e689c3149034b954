-- A case may have several tasks of a kind: one for each part of it, and one for each unit that somebody acts for.
-- What was put off before cannot say which of them was meant, and is shown again.
delete from put_off;
alter table put_off
  drop constraint put_off_pkey,
  add column part text collate "C",
  add column unit_id uuid not null,
  add constraint put_off_once unique nulls not distinct (account_id, case_id, task, part, unit_id);
