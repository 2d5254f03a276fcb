package eu.doelboom.plan.change;

/** A change that can change. */
class MutableChange {
    String what = "";
}
