package eu.doelboom.backbone.rehearsal;

/** A piece of work of a service, as whoever comes first after a start asks for it. */
public interface Rehearsal {

    /**
     * Does it in the running transaction of some city, which is taken back afterwards; false when that city has no stage
     * for it.
     */
    boolean play();
}
