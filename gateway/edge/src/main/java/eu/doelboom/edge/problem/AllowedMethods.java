package eu.doelboom.edge.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Which methods a path has, for whoever took another one; read from the contract that was made with the service. */
@ApplicationScoped
class AllowedMethods {

    private static final String CONTRACT = "META-INF/quarkus-generated-openapi-doc.JSON";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final ObjectMapper mapper;
    private final String base;
    private volatile @Nullable Map<Pattern, String> paths;

    AllowedMethods(ObjectMapper mapper, @ConfigProperty(name = "quarkus.rest.path", defaultValue = "/") String base) {
        this.mapper = mapper;
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** The methods, separated by commas; nothing where the contract does not know the path. */
    Optional<String> on(@Nullable String path) {
        var relative = path == null ? "" : path.startsWith("/") ? path : "/" + path;
        return known().entrySet().stream()
                .filter(known -> known.getKey().matcher(relative).matches()
                        || known.getKey().matcher(base + relative).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Map<Pattern, String> known() {
        var known = paths;
        if (known == null) {
            known = read();
            paths = known;
        }
        return known;
    }

    private Map<Pattern, String> read() {
        var methods = new LinkedHashMap<Pattern, String>();
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(CONTRACT)) {
            if (file != null) {
                mapper.readTree(file)
                        .path("paths")
                        .properties()
                        .forEach(path -> methods.put(pattern(path.getKey()), methodsOf(path.getValue())));
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException("The contract cannot be read", unreadable);
        }
        return methods;
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(template.replaceAll("\\{[^}]*}", "[^/]+") + "/?");
    }

    private static String methodsOf(JsonNode path) {
        var methods = new TreeSet<String>();
        path.fieldNames().forEachRemaining(name -> {
            if (METHODS.contains(name)) {
                methods.add(name.toUpperCase(Locale.ROOT));
            }
        });
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }
}
