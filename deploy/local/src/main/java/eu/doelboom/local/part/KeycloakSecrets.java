package eu.doelboom.local.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The passwords and client secrets of a local Keycloak: made at its first start, kept in one file of the data folder. */
public record KeycloakSecrets(Map<String, String> values) {
    public static final String FILE = "keycloak.properties";
    public static final String ADMINISTRATOR = "KC_BOOTSTRAP_ADMIN_PASSWORD";
    public static final String DATABASE = "KC_DB_PASSWORD";

    /** The password of every person of the demo cities. */
    public static final String PEOPLE = "DOELBOOM_DEMO_PASSWORD";

    private static final String[] ALL = {
        ADMINISTRATOR, DATABASE, PEOPLE, "DOELBOOM_LEIESTEDE_ERP_SECRET", "DOELBOOM_ZANDWIJK_ERP_SECRET"
    };
    private static final int BYTES = 24;

    public KeycloakSecrets {
        values = Map.copyOf(values);
    }

    /** Those kept in this folder, made when they are not there yet; only the owner may read them. */
    public static KeycloakSecrets in(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            create(file);
        }
        var kept = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.US_ASCII)) {
            kept.load(reader);
        }
        return new KeycloakSecrets(Collections.list(kept.propertyNames()).stream()
                .map(String::valueOf)
                .collect(Collectors.toMap(name -> name, kept::getProperty)));
    }

    private static void create(Path file) throws IOException {
        var random = new SecureRandom();
        var text = new StringBuilder();
        for (var name : ALL) {
            var bytes = new byte[BYTES];
            random.nextBytes(bytes);
            text.append(name)
                    .append('=')
                    .append(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
                    .append('\n');
        }
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text, StandardCharsets.US_ASCII);
    }

    /** The secret of the machine client of a demo city. */
    public String ofMachine(String city) {
        return values.getOrDefault("DOELBOOM_" + city.toUpperCase(java.util.Locale.ROOT) + "_ERP_SECRET", "");
    }

    public String ofPeople() {
        return values.getOrDefault(PEOPLE, "");
    }
}
