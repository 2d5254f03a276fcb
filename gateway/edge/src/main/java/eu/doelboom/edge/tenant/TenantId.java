package eu.doelboom.edge.tenant;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A city on the platform. The identifier is safe to stand in a schema, a role or a topic key: lowercase letters and
 * digits, at most 31.
 */
public record TenantId(String value) {

    /** What an identifier looks like. */
    public static final String PATTERN = "[a-z][a-z0-9]{1,30}";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    /** The operator's own ground: the registry of cities. Not a city, and no token can claim it. */
    public static final TenantId PLATFORM = new TenantId("platform");

    public TenantId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a tenant identifier");
        }
    }

    public static Optional<TenantId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new TenantId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
