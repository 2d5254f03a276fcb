-- Answers given to requests that carried an Idempotency-Key, kept for replay.
create table idempotent_request (
  key         varchar(255) not null,
  fingerprint varchar(64)  not null,
  status      int          not null,
  headers     json         not null,
  body        json,
  created_at  timestamptz  not null default now(),
  constraint pk_idempotent_request primary key (key)
);
