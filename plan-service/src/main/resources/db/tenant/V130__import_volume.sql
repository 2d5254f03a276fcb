-- How much the city has imported on a day, for its quota.
create table import_volume (
  day        date   not null,
  byte_count bigint not null,
  file_count int    not null,
  constraint pk_import_volume primary key (day)
);
