package eu.doelboom.monitoring.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndicatorChangeTest {

    @Test
    void describesTheFieldsOfANewIndicator() {
        assertThat(fields(IndicatorChange.class)).isEqualTo(fields(NewIndicator.class));
    }

    private static List<String> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
