package eu.doelboom.gateway.live;

/**
 * A change of the financial equilibrium of one plan of one city, as finance-service announced it. The data is passed on
 * to listeners unread; the state of the plan says who may hear of it.
 */
record EquilibriumChange(String tenant, String planId, String planState, String data) {

    String key() {
        return tenant + "/" + planId;
    }
}
