create table probe (
  unit_id uuid primary key,
  name    text not null,
  writes  integer not null
);
