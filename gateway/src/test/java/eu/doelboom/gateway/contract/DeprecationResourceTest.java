package eu.doelboom.gateway.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeprecationResourceTest {

    @Test
    void tellsSinceWhenUntilWhenAndWhatComesAfter() {
        var answer = given().get("/trials/old").then().statusCode(200).extract();

        assertThat(answer.header("Deprecation")).isEqualTo("@1788220800");
        assertThat(ZonedDateTime.parse(answer.header("Sunset"), DateTimeFormatter.RFC_1123_DATE_TIME))
                .isEqualTo("2027-09-01T00:00:00Z");
        assertThat(answer.headers().getValues("Link"))
                .containsExactly(
                        "</doc>; rel=\"deprecation\"; type=\"text/html\"", "</trials/new>; rel=\"successor-version\"");
    }

    @Test
    void isSilentAboutWhatStays() {
        given().get("/trials/new")
                .then()
                .statusCode(200)
                .header("Deprecation", nullValue())
                .header("Sunset", nullValue());
    }

    @Test
    void saysItInTheContractAsWell() {
        given().get("/doc/gateway.yaml.json")
                .then()
                .body("paths.'/trials/old'.get.deprecated", equalTo(true))
                .body("paths.'/trials/old'.get.'x-sunset-on'", equalTo("2027-09-01"));
    }
}
