-- Where an action stands in the city: the department that carries it out and the person who owns it.
alter table action
  add column department_id uuid,
  add column owner_id varchar(200),
  add constraint fk_action_department foreign key (department_id) references department (id);
