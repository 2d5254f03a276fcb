-- Sums that readers reckon from. Kept by adding the difference that a change makes, never by summing all lines again;
-- a self-check compares them with the lines. An objective_id of '' stands for transactions without objective.
create table yearly_total (
  plan_id       varchar(64)    not null,
  entity_id     varchar(64)    not null,
  fiscal_year   int            not null,
  section       varchar(20)    not null,
  direction     varchar(20)    not null,
  role          varchar(20)    not null,
  debt_category varchar(20)    not null,
  amount        numeric(22, 2) not null,
  constraint pk_yearly_total primary key (plan_id, entity_id, fiscal_year, section, direction, role, debt_category)
);

create table objective_total (
  plan_id      varchar(64)    not null,
  objective_id varchar(64)    not null,
  entity_id    varchar(64)    not null,
  fiscal_year  int            not null,
  section      varchar(20)    not null,
  direction    varchar(20)    not null,
  amount       numeric(22, 2) not null,
  constraint pk_objective_total primary key (plan_id, objective_id, entity_id, fiscal_year, section, direction)
);
