-- Events of this city wait here until the broker has them; published ones are kept for a while so that they can be replayed.
create table outbox (
  sequence      bigint generated always as identity,
  id            uuid         not null,
  aggregatetype varchar(64)  not null,
  aggregateid   varchar(200) not null,
  stream        varchar(120) not null,
  type          varchar(100) not null,
  payload       json         not null,
  created_at    timestamptz  not null default now(),
  published_at  timestamptz,
  constraint pk_outbox primary key (sequence)
);
