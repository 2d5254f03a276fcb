-- Indicators on objectives, with the rule by which their light is judged and the light that follows from it.
create table indicator (
  id             uuid          not null,
  plan_id        varchar(64)   not null,
  objective_id   varchar(64)   not null,
  code           varchar(60)   not null,
  name           varchar(200)  not null,
  definition     varchar(4000),
  unit           varchar(40)   not null,
  type           varchar(20)   not null,
  frequency      varchar(20)   not null,
  source         varchar(400),
  owner          varchar(200),
  numerator      varchar(400),
  denominator    varchar(400),
  direction      varchar(20)   not null,
  baseline_year  int,
  baseline_value numeric(18,4),
  green_within   numeric(7,4)  not null,
  orange_within  numeric(7,4)  not null,
  light          varchar(6)    not null,
  revision       bigint        not null,
  constraint pk_indicator primary key (id),
  constraint uq_indicator_code unique (plan_id, code),
  constraint fk_indicator_objective foreign key (plan_id, objective_id) references objective (plan_id, id)
);

create table indicator_target (
  indicator_id uuid          not null,
  fiscal_year  int           not null,
  value        numeric(18,4) not null,
  upper        numeric(18,4),
  constraint pk_indicator_target primary key (indicator_id, fiscal_year),
  constraint fk_indicator_target_indicator foreign key (indicator_id) references indicator (id) on delete cascade
);
