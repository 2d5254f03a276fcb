-- The actions of an objective.
create index ix_action_objective on action (objective_id);
