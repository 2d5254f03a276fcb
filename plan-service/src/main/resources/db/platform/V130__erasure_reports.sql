-- What each service reported of a deleted city; together they are its certificate. Holds counts only. See docs/adr/0007.
create table erasure_report (
  tenant  varchar(31) not null,
  service varchar(50) not null,
  proof   json        not null,
  constraint pk_erasure_report primary key (tenant, service)
);
