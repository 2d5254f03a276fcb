-- Proof that nothing of a deleted city is left in this service. Holds counts only.
create table erasure (
  tenant    varchar(31) not null,
  erased_at timestamptz not null,
  proof     json        not null,
  constraint pk_erasure primary key (tenant)
);
