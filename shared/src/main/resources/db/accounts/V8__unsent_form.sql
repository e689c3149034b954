-- What somebody has filled in on a page and not sent yet. It is theirs alone: nobody else is told, and no event.
create table unsent_form (
  account_id uuid        not null references account,
  case_id    uuid        not null,
  act        text        collate "C" not null,
  fields     text        not null,
  kept_at    timestamptz not null default now(),
  primary key (account_id, case_id, act)
);
create index unsent_form_age on unsent_form (kept_at);

grant select, insert, update, delete on unsent_form to bangvang_accounts;
