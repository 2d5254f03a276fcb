package eu.doelboom.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.doelboom.gateway.ServiceContracts;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergingTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Part part(String name, String document) {
        try {
            return new Part(
                    name, path -> path.startsWith("/" + name), path -> false, (ObjectNode) JSON.readTree(document));
        } catch (JsonProcessingException garbled) {
            throw new IllegalArgumentException(garbled);
        }
    }

    private static JsonNode planAndFinance() {
        return Merging.of(
                List.of(part("plan", ServiceContracts.of("plan")), part("finance", ServiceContracts.of("finance"))),
                "1.0");
    }

    @Test
    void keepsOnlyThePathsThatAPartServes() {
        assertThat(planAndFinance().path("paths").fieldNames())
                .toIterable()
                .containsExactly("/plan/v1/plans/{plan}", "/finance/v1/plans/{plan}");
    }

    @Test
    void sharesComponentsThatMeanTheSame() {
        var schemas = planAndFinance().path("components").path("schemas");

        assertThat(schemas.has("Problem")).isTrue();
        assertThat(schemas.has("FinanceProblem")).isFalse();
    }

    @Test
    void sharesComponentsThatDifferInWordsAndOrderOnly() {
        var first = part("plan", withDirection("plan", "\"description\":\"One way\",\"enum\":[\"IN\",\"OUT\"]"));
        var second =
                part("finance", withDirection("finance", "\"description\":\"Or another\",\"enum\":[\"OUT\",\"IN\"]"));

        assertThat(Merging.of(List.of(first, second), "1.0")
                        .at("/components/schemas")
                        .fieldNames())
                .toIterable()
                .containsExactly("Direction");
    }

    private static String withDirection(String word, String content) {
        return """
                {"paths": {"/%s": {"get": {"responses": {"200": {"$ref": "#/components/schemas/Direction"}}}}},
                 "components": {"schemas": {"Direction": {"type": "string", %s}}}}
                """.formatted(word, content);
    }

    @Test
    void separatesComponentsThatMeanSomethingElseAlsoThroughAnother() {
        var merged = planAndFinance();
        var schemas = merged.path("components").path("schemas");

        assertThat(schemas.at("/Size/type").asText()).isEqualTo("integer");
        assertThat(schemas.at("/FinanceSize/type").asText()).isEqualTo("string");
        assertThat(schemas.at("/FinancePlan/properties/size/$ref").asText())
                .isEqualTo("#/components/schemas/FinanceSize");
        assertThat(merged.at(
                                "/paths/~1finance~1v1~1plans~1{plan}/get/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/FinancePlan");
    }

    @Test
    void leavesOutWhatNothingPointsTo() {
        assertThat(planAndFinance().path("components").path("schemas").has("Unused"))
                .isFalse();
    }

    @Test
    void givesEveryOperationAnIdentifierOfItsOwn() {
        var merged = planAndFinance();

        assertThat(merged.at("/paths/~1plan~1v1~1plans~1{plan}/get/operationId").asText())
                .isEqualTo("readPlan");
        assertThat(merged.at("/paths/~1finance~1v1~1plans~1{plan}/get/operationId")
                        .asText())
                .isEqualTo("financeReadPlan");
    }

    @Test
    void knowsOneSchemeOfTokens() {
        var merged = planAndFinance();

        assertThat(merged.at("/components/securitySchemes").fieldNames())
                .toIterable()
                .containsExactly("bearerAuth");
        assertThat(merged.at("/paths/~1plan~1v1~1plans~1{plan}/get/security").toString())
                .isEqualTo("[{\"bearerAuth\":[]}]");
    }

    @Test
    void givesBareRefusalsTheirBody() {
        var responses = planAndFinance().at("/paths/~1plan~1v1~1plans~1{plan}/get/responses");

        assertThat(responses
                        .at("/403/content/application~1problem+json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(responses
                        .at("/default/content/application~1problem+json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Problem");
    }

    @Test
    void saysWhichPartIsMissing() {
        var merged = Merging.of(
                List.of(
                        part("plan", ServiceContracts.of("plan")),
                        new Part("finance", path -> true, path -> false, null)),
                "1.0");

        assertThat(merged.path("x-missing").toString()).isEqualTo("[\"finance\"]");
        assertThat(merged.at("/info/description").asText())
                .contains("Incomplete")
                .contains("finance");
    }

    @Test
    void isSilentAboutMissingPartsWhenThereAreNone() {
        assertThat(planAndFinance().has("x-missing")).isFalse();
    }
}
