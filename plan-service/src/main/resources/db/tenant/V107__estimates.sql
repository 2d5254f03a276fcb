-- Estimates: one amount for one entity, year, section and direction, with the account and the policy field when known.
create table estimate_line (
  id                  uuid           not null,
  action_id           uuid           not null,
  entity_id           uuid           not null,
  fiscal_year         int            not null,
  section             varchar(20)    not null,
  direction           varchar(20)    not null,
  amount              numeric(18, 2) not null,
  account             varchar(20),
  policy_field        varchar(20),
  self_financing_role varchar(20)    not null,
  debt_category       varchar(20)    not null,
  constraint pk_estimate_line primary key (id),
  constraint fk_estimate_line_action foreign key (action_id) references action (id),
  constraint fk_estimate_line_entity foreign key (entity_id) references budget_entity (id),
  constraint uq_estimate_line unique nulls not distinct
    (action_id, entity_id, fiscal_year, section, direction, account, policy_field, self_financing_role, debt_category)
    deferrable initially deferred
);
