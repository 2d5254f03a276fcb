package eu.doelboom.monitoring.indicator;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, how and by whom.
 *
 * @param numerator what is counted, where the figure is a ratio
 * @param denominator what it is divided by
 */
@Embeddable
public record Description(
        String name,
        @Nullable String definition,
        String unit,
        @Enumerated(EnumType.STRING) IndicatorType type,
        @Enumerated(EnumType.STRING) Frequency frequency,
        @Nullable String source,
        @Nullable String owner,
        @Nullable String numerator,
        @Nullable String denominator) {}
