-- The departments of the city: whoever heads one works on its actions. The code is what tokens name, so it never changes.
create table department (
  id       uuid         not null,
  code     varchar(40)  not null,
  name     varchar(200) not null,
  revision bigint       not null,
  constraint pk_department primary key (id),
  constraint uq_department_code unique (code)
);
