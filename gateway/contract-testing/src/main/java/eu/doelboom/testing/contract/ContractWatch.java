package eu.doelboom.testing.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Puts the filter into REST Assured for every test of a Quarkus application, with the contract that the application
 * itself serves. Paths that match {@code contract-testing.elsewhere} belong to others.
 */
public final class ContractWatch implements QuarkusTestBeforeEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        var config = ConfigProvider.getConfig();
        var elsewhere =
                Pattern.compile(value(config, "contract-testing.elsewhere").orElse("(?!)"));
        RestAssured.replaceFiltersWith(new ContractFilter(
                () -> served(value(config, "quarkus.smallrye-openapi.path").orElse("/q/openapi")),
                path -> elsewhere.matcher(path).matches()));
    }

    private static Optional<String> value(Config config, String key) {
        return config.getOptionalValue(key, String.class);
    }

    private static Contract served(String path) {
        return Contract.of(RestAssured.given()
                .noFilters()
                .get(path + ".json")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
