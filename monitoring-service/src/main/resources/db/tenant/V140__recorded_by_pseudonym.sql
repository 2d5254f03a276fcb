-- Who recorded a measurement is known by pseudonym from now on; see docs/personal-data.md. Remembered answers that still
-- hold a name are given up: a repeated request within their day is carried out as a new one and meets the same checks.
insert into person (id, subject, seen_at)
select gen_random_uuid()::text, recorded_by, max(recorded_at) from measurement group by recorded_by
on conflict (subject) do nothing;

update measurement m set recorded_by = p.id from person p where p.subject = m.recorded_by;

delete from idempotent_request where body::text like '%"recordedBy"%';
