package eu.doelboom.gateway.live;

/** A change together with where it stands in the topic, and the position after it. */
record Heard(EquilibriumChange change, int partition, long offset, String id) {}
