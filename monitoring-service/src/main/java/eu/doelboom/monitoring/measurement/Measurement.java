package eu.doelboom.monitoring.measurement;

import eu.doelboom.monitoring.light.Reading;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A figure measured on one day. An indicator has at most one for each day; who recorded it last is always known. */
@Entity
class Measurement {

    @Id
    private UUID id;

    private UUID indicatorId;
    private LocalDate measuredOn;
    private java.math.BigDecimal value;

    @Enumerated(EnumType.STRING)
    private MeasurementStatus status;

    private @Nullable String note;
    private String recordedBy;
    private Instant recordedAt;
    private long revision = 1;

    @SuppressWarnings("NullAway.Init")
    protected Measurement() {}

    Measurement(UUID indicatorId, MeasurementContent content, Recording recording) {
        id = UUID.randomUUID();
        this.indicatorId = indicatorId;
        measuredOn = content.reading().date();
        value = content.reading().value();
        status = content.status();
        note = content.note();
        recordedBy = recording.by();
        recordedAt = recording.at();
    }

    void correct(MeasurementContent content, Recording recording) {
        measuredOn = content.reading().date();
        value = content.reading().value();
        status = content.status();
        note = content.note();
        recordedBy = recording.by();
        recordedAt = recording.at();
        revision++;
    }

    MeasurementContent content() {
        return new MeasurementContent(new Reading(measuredOn, value), status, note);
    }

    UUID id() {
        return id;
    }

    UUID indicatorId() {
        return indicatorId;
    }

    Recording recording() {
        return new Recording(recordedBy, recordedAt);
    }

    long revision() {
        return revision;
    }
}
