-- Which release each city's schema was last migrated by, so that a start need not look at every schema.
create table migration (
  tenant      varchar(31) not null,
  version     varchar(50) not null,
  fingerprint varchar(64) not null,
  ended_at    timestamptz not null,
  constraint pk_migration primary key (tenant)
);
