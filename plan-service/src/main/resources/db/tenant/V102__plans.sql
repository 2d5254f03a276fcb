-- A multi-year plan: its frame and its revision. The row is the lock that puts the changes of a plan in order.
create table plan (
  id             uuid         not null,
  code           varchar(40)  not null,
  title          varchar(200) not null,
  regime         varchar(20)  not null,
  first_year     int          not null,
  state          varchar(20)  not null,
  levels         text         not null,
  entity_ids     uuid[]       not null,
  revision       bigint       not null,
  frame_revision bigint       not null,
  constraint pk_plan primary key (id),
  constraint uq_plan_code unique (code)
);
