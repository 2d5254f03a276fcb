-- From where a feed has to read again for a city that was not ready when its events came by. Holds no event.
create table feed_gap (
  topic          varchar(100) not null,
  part           int          not null,
  tenant         varchar(31)  not null,
  record_offset  bigint       not null,
  constraint pk_feed_gap primary key (topic, part, tenant)
);
