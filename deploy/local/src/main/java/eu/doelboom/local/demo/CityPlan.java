package eu.doelboom.local.demo;

import java.util.List;

/** A whole demo plan: the city, its tree, the money of its actions, and its financial note. */
record CityPlan(
        City city, List<Element> elements, List<Estimate> estimates, List<NoteLine> lines, List<Opening> openings) {}
