package eu.doelboom.gateway.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import eu.doelboom.gateway.Peers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Peers.class)
class PageResourceTest {

    @TestHTTPResource("/doc/")
    URI page;

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/plan", "/plan/v2/plans", "/planx/v1/plans", "/static/none.js", "/demo/none"})
    void answersAnUnknownPathWithAProblem(String path) {
        given().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("resourceNotFound"))
                .body("status", equalTo(404));
    }

    @Test
    void answersAnUnknownMethodWithAProblem() {
        given().delete("/health").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void servesTheFirstPageUnderAStrictPolicy() {
        given().get("/")
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", not(containsString("script-src 'self' 'unsafe-inline'")))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-cache");
    }

    @Test
    void servesAPageThatBrowsesTheContract() {
        given().get("/doc").then().statusCode(200).contentType(containsString("text/html"));
        given().get("/doc/swagger-ui-bundle.js").then().statusCode(200);
    }

    @Test
    void compressesPages() throws Exception {
        var request =
                HttpRequest.newBuilder(page).header("Accept-Encoding", "gzip").build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    }
}
