package eu.doelboom.monitoring.delivery;

/** Where a delivery stands. */
enum DeliveryState {
    /** It is posted as soon as it is due. */
    WAITING,
    /** The receiver has taken it. */
    DELIVERED,
    /** It was tried as often as it may; it can be replayed. */
    PARKED
}
