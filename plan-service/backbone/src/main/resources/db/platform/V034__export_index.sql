-- Exports are asked for by city, the newest first.
create index ix_export_task_tenant on export_task (tenant, requested_at desc);
