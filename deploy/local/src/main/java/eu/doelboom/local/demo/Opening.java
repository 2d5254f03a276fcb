package eu.doelboom.local.demo;

import java.util.List;
import java.util.Map;

/** How an entity enters the plan, in cents: what earlier years left, what it owes, and what it may not touch. */
record Opening(
        String entity,
        long carriedOver,
        long unprocessedOperating,
        long unprocessedInvestment,
        Map<String, Long> debts,
        List<Long> unavailable) {
    long previousResult() {
        return carriedOver + unprocessedOperating + unprocessedInvestment;
    }
}
