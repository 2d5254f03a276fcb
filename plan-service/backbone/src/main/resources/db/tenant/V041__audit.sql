-- What was done and who read personal data; see docs/adr/0009. An entry is added with the change itself and sealed once,
-- shortly after, with its number and hash. The city's role may add and seal, and nothing else; the service's login owns it.
do $$
declare
  city name := current_user;
  login name := session_user;
  home name := current_schema();
begin
  if city <> login then
    execute format('grant usage, create on schema %I to %I', home, login);
  end if;
  execute format('set role %I', login);

  create table audit_entry (
    id          bigint generated always as identity,
    at          timestamptz  not null,
    person      varchar(40),
    roles       varchar(300) not null,
    operation   varchar(120) not null,
    resource    varchar(500) not null,
    revision    bigint,
    outcome     varchar(10)  not null,
    correlation varchar(64)  not null,
    sequence    bigint,
    hash        varchar(64),
    constraint pk_audit_entry primary key (id),
    constraint uq_audit_entry_sequence unique (sequence),
    constraint ck_audit_entry_sealed check ((sequence is null) = (hash is null))
  );

  create function only_seal_audit_entry() returns trigger language plpgsql as $body$
  begin
    if tg_op = 'UPDATE'
       and old.hash is null and new.hash is not null
       and to_jsonb(new) - 'sequence' - 'hash' = to_jsonb(old) - 'sequence' - 'hash' then
      return new;
    end if;
    raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege';
  end $body$;

  create trigger audit_entry_is_only_sealed before update or delete on audit_entry
    for each row execute function only_seal_audit_entry();
  create trigger audit_entry_is_never_emptied before truncate on audit_entry
    for each statement execute function only_seal_audit_entry();

  if city <> login then
    execute format('grant select, insert, update (sequence, hash) on audit_entry to %I', city);
    execute format('set role %I', city);
    execute format('revoke usage, create on schema %I from %I', home, login);
  end if;
end $$;
