-- An event is told once to each webhook, however often it is heard; replays are extra. What waits is found by its time.
create unique index uq_webhook_delivery_event on webhook_delivery (webhook_id, event_id) where replay_of is null;
create index ix_webhook_delivery_waiting on webhook_delivery (webhook_id, due_at) where state = 'WAITING';
create index ix_webhook_delivery_log on webhook_delivery (webhook_id, sequence);
