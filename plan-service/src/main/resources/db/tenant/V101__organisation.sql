-- The budget entities of the authority: who carries an estimate (city, OCMW, AGB, ...).
create table budget_entity (
  id                uuid         not null,
  code              varchar(40)  not null,
  name              varchar(200) not null,
  kind              varchar(40)  not null,
  enterprise_number varchar(20),
  nis_code          varchar(10),
  constraint pk_budget_entity primary key (id),
  constraint uq_budget_entity_code unique (code)
);
