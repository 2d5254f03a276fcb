package eu.doelboom.finance.note;

/** The figures that somebody waits for, so that whoever moves them gathers them for him on the way. */
public interface AwaitedFigures {

    /** Whether anybody waits until the figures of this plan of the current city contain a revision up to this one. */
    boolean areAwaited(String planId, long revision);
}
