package eu.doelboom.edge.right;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who calls: a person or a machine, its roles and the places to which they are bound. What one role does not allow,
 * another may.
 *
 * @param person opaque identifier, the subject of the token
 */
public record Caller(String person, Set<String> roles, Places places) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean isOneOf(Set<String> wanted) {
        return roles.stream().anyMatch(wanted::contains);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    /** The same text for the same rights of the same person, whatever token said so. */
    public String signature() {
        return "%s %s %s".formatted(person, new TreeSet<>(roles), new TreeMap<>(places.bounds()));
    }
}
