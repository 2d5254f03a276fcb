-- What was announced last about the equilibrium of a plan, apart from the plan so that announcing holds up no change.
-- content: what the announcement said, in short; the same content is not announced twice.
create table announced_equilibrium (
  plan_id       varchar(64) not null,
  plan_revision bigint      not null,
  note_revision bigint      not null,
  verdict       varchar(30) not null,
  content       varchar(64) not null,
  constraint pk_announced_equilibrium primary key (plan_id)
);

insert into announced_equilibrium
select id, highest_revision, note_revision, verdict, '' from plan where verdict is not null;

alter table plan drop column verdict;
