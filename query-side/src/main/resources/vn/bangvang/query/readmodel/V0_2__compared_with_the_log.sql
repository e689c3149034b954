-- So that a read model that passed over an event, or whose log was changed, is found out, and can be built anew.

alter table token
  -- Goes up with everything that is committed here: a node goes on only from what it last committed itself.
  add column writes       bigint  not null default 0,
  -- Of the event at the position, as it stood in the log then.
  add column hash         bytea,
  -- Everything here is to be thrown away and read again.
  add column rebuild      boolean not null default false,
  -- Until the position is reached nobody may read here.
  add column closed_until bigint;

-- How many events of each aggregate are in the rows, and the sequence of the last one.
create table seen (
  aggregate_id uuid   primary key,
  last_seq     bigint not null,
  events       bigint not null
) with (fillfactor = 50);

-- The versions before could pass over an event without a trace: whatever they have built is built anew once.
update token set rebuild = true where position > 0;
