-- Accounts, their passwords and their sessions. None of this is ever an event: a credential must be erasable.

create table account (
  id                   uuid        primary key,
  username             text        collate "C" not null unique check (username = lower(username)),
  display_name         text        not null,
  person_id            uuid,
  password_hash        text        not null,
  must_change_password boolean     not null,
  disabled             boolean     not null default false,
  created_at           timestamptz not null default now(),
  password_changed_at  timestamptz not null default now()
);
create index account_person on account (person_id);

-- Failed logins in a row, by username and by address, known only by their hash, so that both sides throttle as one.
create table failed_login (
  key           text        collate "C" primary key,
  failures      integer     not null,
  last_failure  timestamptz not null,
  blocked_until timestamptz not null
);
create index failed_login_age on failed_login (last_failure);

-- As Spring Session 4.1 ships it for PostgreSQL.
create table spring_session (
  primary_id            char(36) not null,
  session_id            char(36) not null,
  creation_time         bigint   not null,
  last_access_time      bigint   not null,
  max_inactive_interval int      not null,
  expiry_time           bigint   not null,
  principal_name        varchar(100),
  constraint spring_session_pk primary key (primary_id)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id char(36)     not null,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea        not null,
  constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
  constraint spring_session_attributes_fk foreign key (session_primary_id)
    references spring_session (primary_id) on delete cascade
);

grant usage on schema accounts to bangvang_accounts;
grant select, insert, update, delete on account, failed_login, spring_session, spring_session_attributes
  to bangvang_accounts;
