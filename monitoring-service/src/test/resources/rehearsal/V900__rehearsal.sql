-- Fails for the city that a test names so, until that test says that it has been mended.
do $$ begin
  if current_schema() like '%\_city\_broken%'
     and not exists (select from pg_namespace where nspname = regexp_replace(current_schema(), '.*_city_broken', 'mended')) then
    raise exception 'city % is broken', current_schema();
  end if;
end $$;
create table rehearsal (id int);
