package eu.doelboom.monitoring.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasurementChangeTest {

    @Test
    void describesTheFieldsOfANewMeasurement() {
        assertThat(fields(MeasurementChange.class)).isEqualTo(fields(NewMeasurement.class));
    }

    private static List<String> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
