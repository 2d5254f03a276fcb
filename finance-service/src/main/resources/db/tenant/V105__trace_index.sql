-- From a figure back to its lines: the lines of a plan by year and nature.
create index ix_estimate_line_nature on estimate_line (plan_id, fiscal_year, section, direction);
create index ix_line_plan on line (plan_id, fiscal_year);
