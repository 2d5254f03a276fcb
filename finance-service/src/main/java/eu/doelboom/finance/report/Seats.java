package eu.doelboom.finance.report;

import eu.doelboom.edge.tenant.TenantId;
import java.util.HashMap;
import java.util.Map;

/** The places for readers who wait: so many in all, and fewer for one city, so that no city takes all of them. */
final class Seats {

    private final int places;
    private final int placesOfCity;
    private final Map<TenantId, Integer> taken = new HashMap<>();
    private int takenInAll;

    Seats(int places, int placesOfCity) {
        this.places = places;
        this.placesOfCity = placesOfCity;
    }

    /** Takes a seat for a reader of this city, if there is one; it must be given back. */
    synchronized boolean take(TenantId city) {
        int ofCity = taken.getOrDefault(city, 0);
        if (takenInAll >= places || ofCity >= placesOfCity) {
            return false;
        }
        taken.put(city, ofCity + 1);
        takenInAll++;
        return true;
    }

    synchronized void giveBack(TenantId city) {
        taken.computeIfPresent(city, (same, ofCity) -> ofCity == 1 ? null : ofCity - 1);
        takenInAll--;
    }
}
