-- What finance itself owns: opening values, unavailable funds and the transactions that serve no objective.
create table opening_value (
  plan_id                varchar(64)    not null,
  entity_id              varchar(64)    not null,
  revision               bigint         not null,
  carried_over           numeric(18, 2) not null,
  unprocessed_operating  numeric(18, 2) not null,
  unprocessed_investment numeric(18, 2) not null,
  unprocessed_financing  numeric(18, 2) not null,
  constraint pk_opening_value primary key (plan_id, entity_id)
);

create table opening_debt (
  plan_id   varchar(64)    not null,
  entity_id varchar(64)    not null,
  category  varchar(20)    not null,
  amount    numeric(18, 2) not null,
  constraint pk_opening_debt primary key (plan_id, entity_id, category)
);

create table unavailable_funds (
  plan_id     varchar(64)    not null,
  entity_id   varchar(64)    not null,
  fiscal_year int            not null,
  revision    bigint         not null,
  amount      numeric(18, 2) not null,
  constraint pk_unavailable_funds primary key (plan_id, entity_id, fiscal_year)
);

create table line (
  id            varchar(64)    not null,
  plan_id       varchar(64)    not null,
  revision      bigint         not null,
  title         varchar(500)   not null,
  entity_id     varchar(64)    not null,
  fiscal_year   int            not null,
  section       varchar(20)    not null,
  direction     varchar(20)    not null,
  role          varchar(20)    not null,
  debt_category varchar(20)    not null,
  amount        numeric(18, 2) not null,
  account       varchar(40),
  policy_field  varchar(40),
  constraint pk_line primary key (id)
);
