-- Who stands behind a pseudonym. Everything else knows people by pseudonym only, so that taking a row away forgets a person.
create table person (
  id      varchar(40)  not null,
  subject varchar(255) not null,
  name    varchar(200),
  seen_at timestamptz  not null,
  constraint pk_person primary key (id),
  constraint uq_person_subject unique (subject)
);
