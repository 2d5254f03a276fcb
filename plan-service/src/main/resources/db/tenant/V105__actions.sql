-- The leaves of the tree, which carry the money.
create table action (
  id                      uuid         not null,
  plan_id                 uuid         not null,
  objective_id            uuid         not null,
  code                    varchar(60)  not null,
  title                   varchar(500) not null,
  description             text,
  comment                 text,
  external_reporting_code varchar(60),
  priority                boolean      not null,
  period_from             date,
  period_to               date,
  withdrawn               boolean      not null,
  revision                bigint       not null,
  constraint pk_action primary key (id),
  constraint fk_action_plan foreign key (plan_id) references plan (id),
  constraint fk_action_objective foreign key (objective_id) references objective (id),
  constraint uq_action_code unique (plan_id, code)
);
