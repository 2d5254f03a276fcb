package eu.doelboom.local.demo;

import java.util.List;

/**
 * A whole demo plan: the city, its tree, the money of its actions, its financial note and its indicators.
 *
 * @param adopted whether the council has adopted it; a draft can be worked on
 */
record CityPlan(
        City city,
        List<Element> elements,
        List<Estimate> estimates,
        List<NoteLine> lines,
        List<Opening> openings,
        List<DemoIndicator> indicators,
        boolean adopted) {

    CityPlan asDraft() {
        return new CityPlan(city, elements, estimates, lines, openings, indicators, false);
    }
}
