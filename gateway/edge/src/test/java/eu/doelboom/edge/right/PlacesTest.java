package eu.doelboom.edge.right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.doelboom.edge.problem.Forbidden;
import eu.doelboom.edge.right.Places.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacesTest {

    @Test
    void bindNothingThatTheTokenDoesNotName() {
        var places = Places.in(claim -> null);

        assertThat(places.cover(Kind.DEPARTMENT, "MOBILITEIT")).isTrue();
        assertThat(places.cover(Kind.DEPARTMENT, null)).isTrue();
        assertThat(places.bind(Kind.DEPARTMENT)).isFalse();
    }

    @Test
    void coverOnlyTheCodesThatTheTokenNames() {
        var places = Places.in(Map.<String, Object>of("departments", List.of("MOBILITEIT"))::get);

        assertThat(places.cover(Kind.DEPARTMENT, "MOBILITEIT")).isTrue();
        assertThat(places.cover(Kind.DEPARTMENT, "mobiliteit")).isFalse();
        assertThat(places.cover(Kind.DEPARTMENT, "CULTUUR")).isFalse();
        assertThat(places.cover(Kind.DEPARTMENT, null)).isFalse();
        assertThat(places.cover(Kind.ENTITY, "STAD")).isTrue();
    }

    @Test
    void bindToNowhereWithAnEmptyList() {
        var places = Places.in(Map.<String, Object>of("entities", List.of())::get);

        assertThat(places.bind(Kind.ENTITY)).isTrue();
        assertThat(places.cover(Kind.ENTITY, "STAD")).isFalse();
    }

    @Test
    void areRefusedWhenTheClaimIsNoListOfTexts() {
        assertThatThrownBy(() -> Places.in(Map.<String, Object>of("entities", "STAD")::get))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> Places.in(Map.<String, Object>of("programmes", List.of(7))::get))
                .isInstanceOf(Forbidden.class);
    }
}
