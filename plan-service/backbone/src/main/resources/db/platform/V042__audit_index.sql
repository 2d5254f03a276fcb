-- The sealer looks for what is not yet sealed; nothing else is in this index. Made by the owner of the table.
do $$
declare
  city name := current_user;
  home name := current_schema();
begin
  if city <> session_user then
    execute format('grant usage, create on schema %I to %I', home, session_user);
  end if;
  execute format('set role %I', session_user);
  create index ix_audit_entry_unsealed on audit_entry (id) where sequence is null;
  create index ix_audit_entry_person on audit_entry (person) where person is not null;
  execute format('set role %I', city);
  if city <> session_user then
    execute format('revoke usage, create on schema %I from %I', home, session_user);
  end if;
end $$;
