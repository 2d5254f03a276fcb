-- The last known state of every objective and action, and the estimate lines of every action. A state is replaced only
-- by a newer revision, so events may come twice or late.
create table objective (
  plan_id   varchar(64)  not null,
  id        varchar(64)  not null,
  revision  bigint       not null,
  code      varchar(200) not null,
  title     text         not null,
  level     int          not null,
  kind      varchar(30)  not null,
  parent_id varchar(64),
  priority  boolean      not null,
  withdrawn boolean      not null,
  constraint pk_objective primary key (plan_id, id)
);

create table action_state (
  plan_id      varchar(64)  not null,
  id           varchar(64)  not null,
  revision     bigint       not null,
  objective_id varchar(64)  not null,
  code         varchar(200) not null,
  title        text         not null,
  withdrawn    boolean      not null,
  constraint pk_action_state primary key (plan_id, id)
);

create table estimate_line (
  plan_id       varchar(64)    not null,
  action_id     varchar(64)    not null,
  id            varchar(64)    not null,
  entity_id     varchar(64)    not null,
  fiscal_year   int            not null,
  section       varchar(20)    not null,
  direction     varchar(20)    not null,
  role          varchar(20)    not null,
  debt_category varchar(20)    not null,
  amount        numeric(18, 2) not null,
  account       varchar(40),
  policy_field  varchar(40),
  constraint pk_estimate_line primary key (plan_id, action_id, id)
);
