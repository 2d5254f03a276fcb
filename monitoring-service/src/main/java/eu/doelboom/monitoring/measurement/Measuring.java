package eu.doelboom.monitoring.measurement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.doelboom.edge.input.MergePatch;
import eu.doelboom.edge.paging.EntityTag;
import eu.doelboom.edge.problem.InvalidInput;
import eu.doelboom.edge.problem.Issue;
import eu.doelboom.monitoring.indicator.FollowingIndicators;
import eu.doelboom.monitoring.indicator.Indicators;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Recording, correcting and taking away measurements; the light of the indicator follows at once. */
@ApplicationScoped
class Measuring {

    private static final ZoneId HERE = ZoneId.of("Europe/Brussels");

    private final Indicators indicators;
    private final Measurements measurements;
    private final FollowingIndicators following;
    private final MergePatch patch;
    private final Clock clock;

    Measuring(
            Indicators indicators,
            Measurements measurements,
            FollowingIndicators following,
            MergePatch patch,
            Clock clock) {
        this.indicators = indicators;
        this.measurements = measurements;
        this.following = following;
        this.patch = patch;
        this.clock = clock;
    }

    Measurement record(String planId, UUID indicatorId, NewMeasurement wanted, String by) {
        var indicator = indicators.demandAlone(planId, indicatorId);
        var content = wanted.content();
        demandPast(content.reading().date());
        if (measurements.on(indicatorId, content.reading().date()).isPresent()) {
            throw new DayTaken(content.reading().date());
        }
        var measurement = new Measurement(indicatorId, content, recording(by));
        measurements.add(measurement);
        following.measured(indicator);
        return measurement;
    }

    Measurement correct(Place place, @Nullable String ifMatch, ObjectNode changes, String by) {
        var indicator = indicators.demandAlone(place.planId(), place.indicatorId());
        var measurement = measurements.demand(place.indicatorId(), place.measurementId());
        EntityTag.of(measurement.revision()).demand(ifMatch);
        var content = patch.apply(NewMeasurement.of(measurement.content()), changes, NewMeasurement.class)
                .content();
        var day = content.reading().date();
        demandPast(day);
        if (measurements
                .on(place.indicatorId(), day)
                .filter(other -> !other.equals(measurement.id()))
                .isPresent()) {
            throw new DayTaken(day);
        }
        measurement.correct(content, recording(by));
        following.measured(indicator);
        return measurement;
    }

    void remove(Place place, @Nullable String ifMatch) {
        var indicator = indicators.demandAlone(place.planId(), place.indicatorId());
        var measurement = measurements.demand(place.indicatorId(), place.measurementId());
        EntityTag.of(measurement.revision()).demand(ifMatch);
        measurements.remove(measurement);
        following.measured(indicator);
    }

    private Recording recording(String by) {
        return new Recording(by, clock.instant());
    }

    private void demandPast(LocalDate day) {
        if (day.isAfter(LocalDate.ofInstant(clock.instant(), HERE))) {
            throw new InvalidInput(Issue.invalid("body", "date", "must not be in the future", day));
        }
    }

    /** Where a measurement hangs: its plan, its indicator, itself. */
    record Place(String planId, UUID indicatorId, UUID measurementId) {}
}
