package eu.doelboom.plan.right;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an action stands in the city, as far as rights go by place.
 *
 * @param department code of the department that carries it out
 * @param owner the person who owns it
 * @param programmes codes of the programmes that it belongs to
 */
public record ActionPlace(
        @Nullable String department, @Nullable String owner, Set<String> programmes) {}
