-- How many revisions of the plan were missing when its equilibrium was last announced: figures move under the same
-- revision when a gap is filled, and that must be found after a crash as well.
alter table announced_equilibrium add column missing bigint not null default 0;
