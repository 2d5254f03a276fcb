package eu.doelboom.e2e;

import static io.restassured.RestAssured.given;

import eu.doelboom.local.part.Keycloak;
import eu.doelboom.local.part.KeycloakSecrets;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The realm of the running suite, as a client of the standard sees it, and as its administrator. */
final class KeycloakRealm {

    private final String issuer;
    private final KeycloakSecrets secrets;

    KeycloakRealm(RunningSuite suite) {
        var keycloak = suite.state().parts().stream()
                .filter(part -> part.name().equals(Keycloak.NAME))
                .findAny()
                .orElseThrow();
        this.issuer = Keycloak.issuer(keycloak.port());
        try {
            this.secrets = KeycloakSecrets.in(suite.data().resolve("keys"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String password() {
        return secrets.ofPeople();
    }

    String secretOfMachine(String city) {
        return secrets.ofMachine(city);
    }

    /** The address of an endpoint as the discovery document tells it. */
    String endpoint(String name) {
        return given().noFilters()
                .get(issuer + "/.well-known/openid-configuration")
                .path(name + "_endpoint");
    }

    Response ask(Map<String, String> form) {
        return given().noFilters().formParams(form).post(endpoint("token"));
    }

    Response askAsMachine(String city, String secret) {
        return ask(Map.of("grant_type", "client_credentials", "client_id", city + "-erp", "client_secret", secret));
    }

    static JsonPath claimsOf(String token) {
        return new JsonPath(new String(
                java.util.Base64.getUrlDecoder().decode(token.split("\\.")[1]),
                java.nio.charset.StandardCharsets.UTF_8));
    }

    /** A new key signs from now on, as an administrator would do it who no longer trusts the old one. */
    void changeKeys() {
        var base = issuer.replace("/realms/doelboom", "");
        String administrator = given().noFilters()
                .formParams(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        "admin",
                        "password",
                        secrets.values().get(KeycloakSecrets.ADMINISTRATOR)))
                .post(base + "/realms/master/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        given().noFilters()
                .auth()
                .oauth2(administrator)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        "later",
                        "providerId",
                        "rsa-generated",
                        "providerType",
                        "org.keycloak.keys.KeyProvider",
                        "config",
                        Map.of(
                                "priority", List.of("500"),
                                "enabled", List.of("true"),
                                "active", List.of("true"),
                                "algorithm", List.of("RS256"),
                                "keySize", List.of("2048"))))
                .post(base + "/admin/realms/doelboom/components")
                .then()
                .statusCode(201);
    }
}
