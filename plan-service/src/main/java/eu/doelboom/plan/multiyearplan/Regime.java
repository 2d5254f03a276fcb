package eu.doelboom.plan.multiyearplan;

/** The rules of the policy and management cycle that a plan is under. */
public enum Regime {
    BBC_2014,
    BBC_2020,
    BBC_3_0
}
