-- Indicators are looked up by their objective when it changes and when a list is narrowed to it.
create index ix_indicator_objective on indicator (plan_id, objective_id);
