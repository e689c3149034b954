-- Does a database hold what it held? For psql, with -v position=… -v hash=… of an event noted before, if there is one. Ends with
-- an error if not.
\set QUIET on
\set ON_ERROR_STOP on
\if :{?position} \else \set position '' \set hash '' \endif
set client_min_messages = notice;
select set_config('drill.position', :'position', false), set_config('drill.hash', :'hash', false) \g /dev/null

do $$
declare
  event record;
  previous bytea := decode(repeat('00', 32), 'hex');
  number bigint := 0;
  model record;
  reached bigint;
  reached_hash bytea;
  wrong bigint;
  cases bigint;
begin
  -- The log: no gaps, and each event chained to the one before, over its stored bytes ("The event store" in docs/architecture.md).
  for event in select * from log.event e order by e.position loop
    number := number + 1;
    previous := sha256('\x01'::bytea || previous || int8send(event.position) || uuid_send(event.aggregate_id)
      || int8send(event.seq)
      || int4send(octet_length(convert_to(event.aggregate_type, 'UTF8'))) || convert_to(event.aggregate_type, 'UTF8')
      || int4send(octet_length(convert_to(event.name, 'UTF8'))) || convert_to(event.name, 'UTF8')
      || int4send(event.revision)
      || int8send((extract(epoch from event.recorded_at) * 1000000)::bigint) || uuid_send(event.event_id)
      || int4send(octet_length(event.metadata)) || event.metadata
      || int4send(octet_length(event.payload)) || event.payload);
    if event.position <> number or event.hash <> previous then
      raise exception 'Nhật ký không còn nguyên từ vị trí % / the log does not hold from position %', number, number;
    end if;
  end loop;
  raise notice 'Nhật ký / log: % sự kiện / events, %', number, encode(previous, 'hex');

  -- The event that was noted before is there, as it was.
  if current_setting('drill.position') <> '' and not exists (
      select from log.event e where e.position = nullif(current_setting('drill.position'), '')::bigint
        and e.hash = decode(current_setting('drill.hash'), 'hex')) then
    raise exception 'Không có sự kiện đã ghi lại ở vị trí % / the event noted at position % is not there',
      current_setting('drill.position'), current_setting('drill.position');
  end if;

  -- Read models: each stands at an event of this log, and every case in its rows has the events it was made of.
  for model in select n.nspname as schema from pg_namespace n
      join pg_class c on c.relnamespace = n.oid and c.relname = 'token' where n.nspname like 'read\_%' order by 1 loop
    execute format('select t.position, t.hash from %I.token t', model.schema) into reached, reached_hash;
    if reached_hash is not null and not exists (
        select from log.event e where e.position = reached and e.hash = reached_hash) then
      raise exception '%: vị trí % không có trong nhật ký / its position % is not in the log', model.schema, reached, reached;
    end if;
    execute format('select count(*), count(*) filter (where not exists (select from log.event e
        where e.aggregate_id = s.aggregate_id and e.seq = s.last_seq and e.position <= $1)) from %I.seen s', model.schema)
      into cases, wrong using reached;
    if wrong > 0 then
      raise exception '%: % hồ sơ có sự kiện không có trong nhật ký / % cases have events that are not in the log',
        model.schema, wrong, wrong;
    end if;
    raise notice '%: vị trí / position %, % hồ sơ / cases', model.schema, reached, cases;
  end loop;
end
$$;
\echo '✓ Còn nguyên / it holds'
