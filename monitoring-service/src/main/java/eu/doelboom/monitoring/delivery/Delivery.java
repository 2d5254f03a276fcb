package eu.doelboom.monitoring.delivery;

import java.util.UUID;

/**
 * A delivery that is due.
 *
 * @param attempt which attempt this is, from 1
 */
record Delivery(UUID id, UUID webhookId, String eventId, String body, int attempt) {}
