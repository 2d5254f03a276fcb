package eu.doelboom.finance;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Requests of people of a city. */
public final class Requests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Requests() {}

    public static RequestSpecification as(String role, String city) {
        return as(role, city, Map.of());
    }

    /** A request of somebody whose token binds his role to places. */
    public static RequestSpecification as(String role, String city, Map<String, List<String>> places) {
        var token = Jwt.issuer("urn:doelboom:demo")
                .audience("doelboom")
                .subject(role)
                .upn(role + "@" + city)
                .groups(Set.of(role))
                .claim("tenant", city)
                .expiresIn(Duration.ofMinutes(10));
        places.forEach(token::claim);
        return given().auth().oauth2(token.sign()).contentType(ContentType.JSON);
    }

    public static RequestSpecification asDirector(String city) {
        return as("financial-director", city);
    }

    public static String path(PlanOnTheBus plan, String rest) {
        return "/finance/v1/plans/" + plan.id() + rest;
    }

    /** The equilibrium with everything that the strategic side said so far; asks again as a client would. */
    public static JsonPath equilibrium(PlanOnTheBus plan) {
        return settled(plan, "/equilibrium?atLeast=" + plan.revision()).jsonPath();
    }

    /** The answer, once finance has caught up. */
    public static Response settled(PlanOnTheBus plan, String rest) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var answer = asDirector(plan.city()).get(path(plan, rest));
            if (answer.statusCode() == 200 || System.nanoTime() > deadline) {
                answer.then().statusCode(200);
                return answer;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** An amount in the answer, in the year counted from the first. */
    public static BigDecimal amount(JsonPath answer, int year, String line) {
        return new BigDecimal(answer.getString("years[%d].%s".formatted(year - 2026, line)));
    }
}
