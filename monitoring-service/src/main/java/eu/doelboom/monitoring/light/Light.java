package eu.doelboom.monitoring.light;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the traffic light shows, from best to worst; grey stands outside the order. */
@Schema(description = "What the traffic light shows; GREY when nothing can be judged.")
public enum Light {
    /** The target is met, or missed by so little that it counts as met. */
    GREEN,
    /** The target is missed, but within reach. */
    ORANGE,
    /** The target is missed by far. */
    RED,
    /** Nothing can be judged: there is no measurement, or no target for its year. */
    GREY
}
