package eu.doelboom.monitoring.delivery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a delivery stands. */
@Schema(
        description =
                "WAITING: posted as soon as it is due; DELIVERED: the receiver has taken it; PARKED: tried as often as it may, can be replayed.")
enum DeliveryState {
    /** It is posted as soon as it is due. */
    WAITING,
    /** The receiver has taken it. */
    DELIVERED,
    /** It was tried as often as it may; it can be replayed. */
    PARKED
}
