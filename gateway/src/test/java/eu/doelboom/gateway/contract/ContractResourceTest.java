package eu.doelboom.gateway.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import eu.doelboom.gateway.Peers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Peers.class)
class ContractResourceTest {

    @ParameterizedTest
    @ValueSource(strings = {"/doc/openapi.yaml", "/doc/openapi.json"})
    void isReadByOthersWithoutComplaint(String path) {
        assertThat(parsed(path).getMessages()).isEmpty();
        assertThat(parsed(path).getOpenAPI().getOpenapi()).isEqualTo("3.0.3");
    }

    @Test
    void holdsTheOperationsOfServicesAndGateway() {
        assertThat(parsed("/doc/openapi.yaml").getOpenAPI().getPaths().keySet())
                .contains("/plan/v1/plans/{plan}", "/finance/v1/plans/{plan}", "/events", "/health", "/status/ping")
                .doesNotContain("/demo/tokens", "/q/health");
    }

    @Test
    void givesEveryOperationAnIdentifierATextAndATag() {
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.getOperationId()).matches("[a-z][A-Za-z0-9]+");
            assertThat(operation.getSummary()).isNotBlank();
            assertThat(operation.getTags()).hasSize(1);
            assertThat(operation.getResponses()).containsKey("default");
        });
        assertThat(operations()).extracting(Operation::getOperationId).doesNotHaveDuplicates();
    }

    /** Nothing is in an answer that says 304, nor in what an issuer of tokens is told about the end of a session. */
    @Test
    void saysWhatEveryAnswerHolds() {
        assertThat(operations())
                .filteredOn(operation -> !operation.getOperationId().equals("endSession"))
                .flatExtracting(operation -> operation.getResponses().entrySet())
                .filteredOn(response -> !response.getKey().equals("304"))
                .filteredOn(response -> response.getValue().get$ref() == null)
                .allSatisfy(
                        response -> assertThat(response.getValue().getContent()).isNotEmpty());
    }

    @Test
    void declaresEveryTag() {
        OpenAPI contract = parsed("/doc/openapi.yaml").getOpenAPI();
        var declared = contract.getTags().stream().map(tag -> tag.getName()).toList();

        assertThat(operations().stream().map(Operation::getTags).flatMap(Collection::stream))
                .isSubsetOf(declared);
        assertThat(contract.getTags())
                .allSatisfy(tag -> assertThat(tag.getDescription()).isNotBlank());
    }

    @Test
    void saysThatMonitoringIsMissing() {
        given().get("/doc/openapi.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("'x-missing'[0]", equalTo("monitoring"))
                .body("info.description", containsString("monitoring"));
    }

    @Test
    void documentsTheStream() {
        given().get("/doc/openapi.json")
                .then()
                .body("paths.'/events'.get.responses.'200'.content.'text/event-stream'.schema.type", equalTo("string"))
                .body("paths.'/events'.get.security[0].bearerAuth.size()", equalTo(0))
                .body("paths.'/health'.get.security.size()", equalTo(0));
    }

    private static Collection<Operation> operations() {
        return parsed("/doc/openapi.yaml").getOpenAPI().getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .toList();
    }

    private static SwaggerParseResult parsed(String path) {
        var options = new ParseOptions();
        options.setResolve(true);
        var text = given().get(path).then().statusCode(200).extract().asString();
        return new OpenAPIV3Parser().readContents(text, null, options);
    }
}
