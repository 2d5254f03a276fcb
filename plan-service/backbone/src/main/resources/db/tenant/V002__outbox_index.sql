-- The relay looks for what is not yet published; nothing else is in this index.
create index ix_outbox_unpublished on outbox (sequence) where published_at is null;
