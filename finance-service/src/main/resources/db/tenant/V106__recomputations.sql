-- Comparisons of the running totals with a recomputation from the lines; the last ones of every plan are kept.
create table recomputation (
  plan_id       varchar(64) not null,
  id            varchar(64) not null,
  done_at       timestamptz not null,
  plan_revision bigint      not null,
  note_revision bigint      not null,
  constraint pk_recomputation primary key (plan_id, id)
);

create table recomputation_difference (
  plan_id          varchar(64)    not null,
  recomputation_id varchar(64)    not null,
  position         int            not null,
  objective_id     varchar(64),
  entity_id        varchar(64)    not null,
  fiscal_year      int            not null,
  section          varchar(20)    not null,
  direction        varchar(20)    not null,
  role             varchar(20),
  debt_category    varchar(20),
  running          numeric(22, 2) not null,
  recomputed       numeric(22, 2) not null,
  constraint pk_recomputation_difference primary key (plan_id, recomputation_id, position)
);
