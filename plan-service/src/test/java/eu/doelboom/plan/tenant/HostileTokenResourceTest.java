package eu.doelboom.plan.tenant;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;

import eu.doelboom.edge.tenant.Roles;
import eu.doelboom.plan.CityFixture;
import eu.doelboom.plan.Issuing;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service believes the gateway no more than anybody else: it verifies every token itself. */
@QuarkusTest
@QuarkusTestResource(Issuing.class)
class HostileTokenResourceTest {

    private static final String PLANS = "/plan/v1/plans";

    private static int status(String token) {
        return given().header("Authorization", "Bearer " + token).get(PLANS).statusCode();
    }

    @BeforeEach
    void registerTheCity() {
        CityFixture.as(null, Roles.PLATFORM_OPERATOR)
                .body(Map.of("id", "leiestede", "name", "Stad Leiestede"))
                .post("/plan/v1/tenants")
                .then()
                .statusCode(anyOf(equalTo(201), equalTo(409)));
    }

    @Test
    void refusesEveryForgeryThatWeKnowOf() {
        var issuer = Issuing.issuer();
        assertThat(status(issuer.sign(issuer.claims("leiestede")))).isEqualTo(200);

        var admitted = issuer.forgeries("leiestede").entrySet().stream()
                .filter(forgery -> status(forgery.getValue()) != 401)
                .map(Map.Entry::getKey)
                .toList();

        assertThat(admitted).isEmpty();
        assertThat(issuer.visitsToTheThief()).isZero();
    }

    @Test
    void saysWhatIsWrongAsAProblem() {
        given().header("Authorization", "Bearer garbage")
                .get(PLANS)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("invalidAccessToken"));
        given().get(PLANS)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("noAccessToken"));
    }

    @Test
    void followsTheKeysOfItsIssuer() throws InterruptedException {
        var issuer = Issuing.issuer();
        var before = issuer.sign(issuer.claims("leiestede"));
        assertThat(status(before)).isEqualTo(200);
        Thread.sleep(2_000);

        issuer.rotate();

        assertThat(status(issuer.sign(issuer.claims("leiestede")))).isEqualTo(200);
        assertThat(status(before)).isEqualTo(401);
    }
}
