-- The days of members that joined or left within a year; who has none is one the whole year. There were no such
-- events before this table.
create table stay (
  cluster_id uuid not null,
  year       integer not null,
  unit_id    uuid not null,
  from_day   date,
  until_day  date
);
create index stay_of_member on stay (cluster_id, year, unit_id);

-- Who is asked in a quarter: the members on its last day. A table may say otherwise; then the command refuses.
create view member_in as
select b.cluster_id, b.year, q.quarter, b.unit_id
from member b
cross join generate_series(1, 4) q(quarter)
where not exists (
  select from stay s where s.cluster_id = b.cluster_id and s.year = b.year and s.unit_id = b.unit_id)
or exists (
  select from stay s where s.cluster_id = b.cluster_id and s.year = b.year and s.unit_id = b.unit_id
  and (s.from_day is null or s.from_day < make_date(b.year, 3 * q.quarter - 2, 1) + interval '3 months')
  and (s.until_day is null or s.until_day >= make_date(b.year, 3 * q.quarter - 2, 1) + interval '3 months'));
