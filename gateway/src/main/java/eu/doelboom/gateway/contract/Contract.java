package eu.doelboom.gateway.contract;

import java.time.Instant;

/** The contract of the suite as it was at one moment, in both of its forms. */
record Contract(byte[] yaml, byte[] json, boolean isComplete, Instant readAt) {}
