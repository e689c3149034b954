-- Who did what to which account. What was done on the machine itself has no doer. The service adds lines and changes none.
create table account_act (
  position   bigint      generated always as identity primary key,
  done_at    timestamptz not null default now(),
  act        text        collate "C" not null,
  account_id uuid        not null references account,
  by_id      uuid        references account
);
create index account_act_of on account_act (account_id, position);

grant select, insert on account_act to bangvang_accounts;
