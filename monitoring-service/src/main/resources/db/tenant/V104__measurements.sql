-- Measurements: at most one for each indicator and day, so that the newest is never in doubt.
create table measurement (
  id           uuid          not null,
  indicator_id uuid          not null,
  measured_on  date          not null,
  value        numeric(18,4) not null,
  status       varchar(12)   not null,
  note         varchar(2000),
  recorded_by  varchar(200)  not null,
  recorded_at  timestamptz   not null,
  revision     bigint        not null,
  constraint pk_measurement primary key (id),
  constraint uq_measurement_day unique (indicator_id, measured_on),
  constraint fk_measurement_indicator foreign key (indicator_id) references indicator (id) on delete cascade
);
