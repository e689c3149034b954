-- Mandates that give nothing before another administrator has confirmed them. There were none before this table.
create table mandate_waiting (
  id              uuid primary key,
  role            text collate "C" not null,
  unit_id         uuid not null,
  account_id      uuid not null,
  person_id       uuid not null,
  granter_account uuid,
  granter_person  uuid,
  since           date not null,
  until_day       date,
  sequence        bigint not null
);
create index mandate_waiting_of_unit on mandate_waiting (unit_id);
