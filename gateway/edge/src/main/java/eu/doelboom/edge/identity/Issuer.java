package eu.doelboom.edge.identity;

import eu.doelboom.edge.tenant.Roles;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody whose tokens are believed, within bounds: for its own cities, and about operators only when it may. */
record Issuer(String name, String iss, Set<String> cities, boolean mayNameOperators) {

    private static final String EVERY_CITY = "*";

    Issuer {
        cities = Set.copyOf(cities);
    }

    /** What is wrong with a token of this issuer that names this city and these roles; empty when nothing is. */
    Optional<String> objectionTo(@Nullable String city, Set<String> roles) {
        if (roles.contains(Roles.PLATFORM_OPERATOR) && !mayNameOperators) {
            return Optional.of("names an operator, which this issuer may not");
        }
        if (city == null) {
            return mayNameOperators ? Optional.empty() : Optional.of("names no city");
        }
        return cities.contains(EVERY_CITY) || cities.contains(city)
                ? Optional.empty()
                : Optional.of("names a city that this issuer does not speak for");
    }
}
