-- Children are read far more often than written.
create index ix_objective_parent on objective (parent_id);
