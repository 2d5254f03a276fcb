package eu.doelboom.edge.identity;

import static org.assertj.core.api.Assertions.assertThat;

import eu.doelboom.edge.tenant.Roles;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IssuerTest {

    private static final Set<String> COUNCILLOR = Set.of(Roles.COUNCILLOR);
    private static final Set<String> OPERATOR = Set.of(Roles.PLATFORM_OPERATOR);

    private final Issuer ofLeiestede = new Issuer("l", "https://l.example", Set.of("leiestede"), false);
    private final Issuer ofAll = new Issuer("a", "https://a.example", Set.of("*"), false);
    private final Issuer ofThePlatform = new Issuer("p", "https://p.example", Set.of(), true);

    @Test
    void speaksForItsOwnCity() {
        assertThat(ofLeiestede.objectionTo("leiestede", COUNCILLOR)).isEmpty();
        assertThat(ofLeiestede.objectionTo("zandwijk", COUNCILLOR)).isPresent();
        assertThat(ofLeiestede.objectionTo("*", COUNCILLOR)).isPresent();
    }

    @Test
    void speaksForEveryCityWhenItMay() {
        assertThat(ofAll.objectionTo("zandwijk", COUNCILLOR)).isEmpty();
        assertThat(ofThePlatform.objectionTo("zandwijk", COUNCILLOR)).isPresent();
    }

    @Test
    void namesOperatorsOnlyWhenItMay() {
        assertThat(ofLeiestede.objectionTo(null, OPERATOR)).isPresent();
        assertThat(ofAll.objectionTo("leiestede", Set.of(Roles.COUNCILLOR, Roles.PLATFORM_OPERATOR)))
                .isPresent();
        assertThat(ofThePlatform.objectionTo(null, OPERATOR)).isEmpty();
    }

    @Test
    void namesACityUnlessItNamesOperators() {
        assertThat(ofLeiestede.objectionTo(null, COUNCILLOR)).isPresent();
        assertThat(ofAll.objectionTo(null, COUNCILLOR)).isPresent();
    }
}
