package eu.doelboom.gateway.session;

import eu.doelboom.edge.identity.IdentitySettings;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The issuers by which people sign in from a browser. */
@Schema(name = "Issuers", description = "The issuers by which people sign in from a browser.")
record IssuersView(
        @Schema(description = "This list", example = "/issuers")
        String self,

        @Schema(description = "The issuers, by title") List<Issuer> items) {

    static IssuersView of(IdentitySettings settings) {
        var items = settings.issuers().entrySet().stream()
                .flatMap(named -> named.getValue().console().stream().flatMap(client -> named.getValue().url().stream()
                        .map(url -> new Issuer(named.getValue().title().orElse(named.getKey()), url, client))))
                .sorted(Comparator.comparing(Issuer::title))
                .toList();
        return new IssuersView("/issuers", items);
    }

    /** One issuer. */
    @Schema(name = "Issuer", description = "An issuer by which people sign in from a browser.")
    record Issuer(
            @Schema(description = "Its name for people", example = "Keycloak")
            String title,

            @Schema(
                    description = "Its address; /.well-known/openid-configuration below it says the rest",
                    example = "http://127.0.0.1:8088/realms/doelboom")
            String issuer,

            @Schema(description = "The public client to sign in as", example = "doelboom-console")
            String clientId) {}
}
