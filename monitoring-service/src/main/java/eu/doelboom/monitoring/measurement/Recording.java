package eu.doelboom.monitoring.measurement;

import java.time.Instant;

/** Who wrote a figure down, and when. */
record Recording(String by, Instant at) {}
