-- Keys by which somebody logs in without a password (khóa đăng nhập): the public half, and what is needed to check the other.
create table passkey (
  id                 uuid        primary key default gen_random_uuid(),
  account_id         uuid        not null references account on delete cascade,
  credential_id      bytea       not null unique,
  label              text        not null,
  public_key         bytea       not null,
  signature_count    bigint      not null,
  uv_initialized     boolean     not null,
  backup_eligible    boolean     not null,
  backup_state       boolean     not null,
  transports         text        not null,
  attestation_object bytea       not null,
  client_data        bytea       not null,
  made_at            timestamptz not null,
  used_at            timestamptz not null
);
create index passkey_account on passkey (account_id, made_at);

grant select, insert, update, delete on passkey to bangvang_accounts;

-- Whom an identity provider (OpenID Connect) knows under which subject, as the account itself or an administrator has linked them.
create table linked_login (
  issuer     text        collate "C" not null,
  subject    text        collate "C" not null,
  account_id uuid        not null references account on delete cascade,
  linked_at  timestamptz not null default now(),
  primary key (issuer, subject),
  unique (account_id, issuer)
);

grant select, insert, delete on linked_login to bangvang_accounts;

-- What a browser was asked to sign: it serves once, and for five minutes.
create table passkey_challenge (
  challenge bytea       primary key,
  made_at   timestamptz not null default now()
);
create index passkey_challenge_age on passkey_challenge (made_at);

grant select, insert, delete on passkey_challenge to bangvang_accounts;
