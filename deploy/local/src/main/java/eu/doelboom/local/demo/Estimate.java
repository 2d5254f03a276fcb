package eu.doelboom.local.demo;

import java.util.List;

/** Money of one action in one purse, a number of cents for every year of the plan. */
record Estimate(Element action, Purse purse, String entity, String policyField, List<Long> cents) {}
