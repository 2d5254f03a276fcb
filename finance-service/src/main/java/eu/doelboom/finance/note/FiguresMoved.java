package eu.doelboom.finance.note;

/** Something that the equilibrium of a plan is reckoned from changed in this transaction. */
public record FiguresMoved(String planId) {}
