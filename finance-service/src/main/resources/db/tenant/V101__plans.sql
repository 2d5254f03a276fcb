-- Plans as announced by the strategic side. A plan whose announcement has not come yet is known by its revisions only.
-- missing: revisions that were skipped and have not come since; empty when everything up to highest_revision has been seen.
create table plan (
  id                    varchar(64) not null,
  announcement_revision bigint      not null default 0,
  code                  varchar(200),
  title                 text,
  regime                varchar(20),
  state                 varchar(20),
  first_year            int,
  last_year             int,
  highest_revision      bigint         not null default 0,
  missing               int8multirange not null default '{}',
  gap_since             timestamptz,
  note_revision         bigint         not null default 0,
  verdict               varchar(30),
  constraint pk_plan primary key (id)
);

create table entity (
  plan_id  varchar(64)  not null,
  id       varchar(64)  not null,
  position int          not null,
  code     varchar(200) not null,
  name     text         not null,
  kind     varchar(40)  not null,
  constraint pk_entity primary key (plan_id, id)
);
