-- From which devices an account has logged in: known by a hash, so that a copy of this table makes nobody known.
create table known_device (
  token_hash text        collate "C" primary key,
  account_id uuid        not null references account on delete cascade,
  made_at    timestamptz not null default now(),
  used_at    timestamptz not null default now()
);
create index known_device_account on known_device (account_id, used_at);

grant select, insert, update, delete on known_device to bangvang_accounts;
