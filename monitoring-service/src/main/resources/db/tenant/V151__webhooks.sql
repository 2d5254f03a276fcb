-- Who in a city is told of events over HTTP, and every telling: waiting, done or parked (ADR 8).
create table webhook (
  id              uuid          not null,
  url             varchar(2000) not null,
  description     varchar(400),
  event_types     varchar(1000) not null,
  plan_id         varchar(64),
  state           varchar(12)   not null,
  reason          varchar(400),
  secret          varchar(100)  not null,
  previous_secret varchar(100),
  previous_until  timestamptz,
  created_by      varchar(200)  not null,
  created_at      timestamptz   not null,
  revision        bigint        not null,
  constraint pk_webhook primary key (id)
);

create table webhook_delivery (
  id         uuid         not null,
  sequence   bigint       generated always as identity,
  webhook_id uuid         not null,
  event_id   varchar(80)  not null,
  event_type varchar(100) not null,
  plan_id    varchar(64),
  body       text         not null,
  state      varchar(12)  not null,
  attempts   int          not null,
  due_at     timestamptz  not null,
  status     int,
  failure    varchar(200),
  created_at timestamptz  not null,
  ended_at   timestamptz,
  replay_of  uuid,
  constraint pk_webhook_delivery primary key (id),
  constraint fk_webhook_delivery_webhook foreign key (webhook_id) references webhook (id) on delete cascade
);
