-- Exports of whole cities: the task and where it stands. The file lies in the service's export folder.
create table export_task (
  id           uuid        not null,
  tenant       varchar(31) not null,
  state        varchar(20) not null,
  requested_at timestamptz not null,
  ended_at     timestamptz,
  tables_total int         not null default 0,
  tables_done  int         not null default 0,
  row_count    bigint      not null default 0,
  byte_count   bigint      not null default 0,
  constraint pk_export_task primary key (id)
);
