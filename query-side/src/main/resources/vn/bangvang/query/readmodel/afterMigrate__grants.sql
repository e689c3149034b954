-- The query side keeps the rows; it neither owns nor empties the tables.
do $$
begin
  execute format('grant usage on schema %I to bangvang_query', current_schema());
  execute format('grant select, insert, update, delete on all tables in schema %I to bangvang_query', current_schema());
end
$$;
