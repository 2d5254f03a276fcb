-- The cities that this service serves. Written by the service that registers cities, and by the followers of its topic.
create table tenant (
  id       varchar(31)  not null,
  name     varchar(200) not null,
  state    varchar(20)  not null,
  revision bigint       not null,
  constraint pk_tenant primary key (id)
);
