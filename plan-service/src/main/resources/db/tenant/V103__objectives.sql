-- The tree above the actions; strictly many to one upward. An objective is withdrawn, never deleted.
create table objective (
  id          uuid         not null,
  plan_id     uuid         not null,
  parent_id   uuid,
  level       int          not null,
  code        varchar(60)  not null,
  title       varchar(500) not null,
  description text,
  comment     text,
  priority    boolean      not null,
  withdrawn   boolean      not null,
  revision    bigint       not null,
  constraint pk_objective primary key (id),
  constraint fk_objective_plan foreign key (plan_id) references plan (id),
  constraint fk_objective_parent foreign key (parent_id) references objective (id),
  constraint uq_objective_code unique (plan_id, code)
);
