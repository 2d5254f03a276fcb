-- What was agreed with a city: the language it is addressed in, its quotas, and when it leaves. See docs/adr/0007.
alter table tenant
  add column language             varchar(2) not null default 'nl',
  add column connections          int        not null default 8,
  add column import_bytes         bigint     not null default 20971520,
  add column import_bytes_per_day bigint     not null default 268435456,
  add column deletion_due         timestamptz;
