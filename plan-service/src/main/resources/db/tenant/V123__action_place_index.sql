-- The actions of a department, and those of a person.
create index ix_action_department on action (department_id) where department_id is not null;
create index ix_action_owner on action (owner_id) where owner_id is not null;
