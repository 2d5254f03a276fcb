package eu.doelboom.edge.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.doelboom.edge.paging.PageView;
import eu.doelboom.edge.problem.InvalidInput;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepresentationTest {

    private final ObjectMapper mapper = new ObjectMapper();
    private final PartialAnswer partial = new PartialAnswer(mapper, "fields");

    @Test
    void leavesOfEachItemWhatWasAskedForAndThePageAsItIs() throws Exception {
        var answer = partial.of(page(), FieldSelection.of("fields", "code,period(from)"));

        assertThat(answer.get("items").toString())
                .isEqualTo("[{\"code\":\"A\",\"period\":{\"from\":\"2026\"}},{\"code\":\"B\"}]");
        assertThat(answer.get("total").asLong()).isEqualTo(2);
    }

    @Test
    void takesTheParenthesesOfTheOtherGuideAsWell() {
        assertThat(FieldSelection.of("select", "(code,period(from,to))"))
                .isEqualTo(FieldSelection.of("select", "code,period(from,to)"));
    }

    @Test
    void refusesAFieldThatNoAnswerHasAndKnowsOneThatThisAnswerHasNot() {
        var type = mapper.getTypeFactory().constructType(new TypeReference<PageView<Sample>>() {});

        partial.demandKnown(FieldSelection.of("fields", "code,period(to)"), type);
        assertThatThrownBy(() -> partial.demandKnown(FieldSelection.of("fields", "code,period(until),size"), type))
                .isInstanceOf(UnknownField.class)
                .hasMessageContaining("period.until, size");
    }

    @Test
    void refusesWhatCannotBeRead() {
        for (var text : List.of("", "code,", "a(b", "a)b", "a(", "(((", "a(b)c", "x(".repeat(20))) {
            assertThatThrownBy(() -> FieldSelection.of("fields", text)).as(text).isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void writesAPageAsHal() throws Exception {
        var hal = Hal.of(page(), "/plan/v1/plans", "plans");

        assertThat(hal.at("/_links/next/href").asText()).isEqualTo("/plan/v1/plans?page=2");
        assertThat(hal.at("/_embedded/plans").size()).isEqualTo(2);
        assertThat(hal.get("_page").toString())
                .isEqualTo("{\"size\":1,\"totalElements\":2,\"totalPages\":2,\"number\":1}");
        assertThat(hal.has("items")).isFalse();
    }

    @Test
    void writesAResourceAsHal() {
        var hal = Hal.of(mapper.createObjectNode().put("code", "A"), "/plan/v1/plans/1", "plans");

        assertThat(hal).hasToString("{\"_links\":{\"self\":{\"href\":\"/plan/v1/plans/1\"}},\"code\":\"A\"}");
    }

    private ObjectNode page() throws Exception {
        return (ObjectNode) mapper.readTree("""
                {"self":"/plan/v1/plans?page=1","items":[{"code":"A","period":{"from":"2026","to":"2031"}},{"code":"B"}],
                 "page":1,"pageSize":1,"total":2,"first":"/plan/v1/plans?page=1","last":"/plan/v1/plans?page=2",
                 "next":"/plan/v1/plans?page=2"}""");
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sample(String code, @Nullable Period period) {}

    record Period(String from, String to) {}
}
