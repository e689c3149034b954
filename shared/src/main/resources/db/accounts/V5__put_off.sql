-- Of which task somebody does not want to be reminded before a day. It is theirs alone: nobody else is told, and no event.
create table put_off (
  account_id uuid not null references account,
  case_id    uuid not null,
  task       text collate "C" not null,
  until      date not null,
  primary key (account_id, case_id, task)
);

grant select, insert, update, delete on put_off to bangvang_accounts;
