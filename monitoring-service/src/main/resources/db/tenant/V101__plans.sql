-- What the follow-up knows of a city's plans, learnt from the events of plan-service and never changed here.
create table plan (
  id         varchar(64)  not null,
  code       varchar(100) not null,
  title      varchar(500) not null,
  regime     varchar(20)  not null,
  first_year int          not null,
  last_year  int          not null,
  state      varchar(20)  not null,
  revision   bigint       not null,
  constraint pk_plan primary key (id)
);

-- Objectives may be heard of before their plan: after compaction of the topic the plan's own record can come last.
create table objective (
  plan_id   varchar(64)  not null,
  id        varchar(64)  not null,
  code      varchar(100) not null,
  title     varchar(500) not null,
  withdrawn boolean      not null,
  revision  bigint       not null,
  constraint pk_objective primary key (plan_id, id)
);

-- Up to which revision a plan has been followed, whatever changed in it.
create table followed_plan (
  plan_id  varchar(64) not null,
  revision bigint      not null,
  constraint pk_followed_plan primary key (plan_id)
);
