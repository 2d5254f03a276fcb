package eu.doelboom.monitoring.measurement;

import eu.doelboom.backbone.person.PersonalRecords;
import eu.doelboom.backbone.person.RegisterEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The measurements that somebody recorded, as part of what is kept about him; they know him by pseudonym. */
@ApplicationScoped
class MeasurementsOfPerson implements PersonalRecords {

    private final Measurements measurements;

    MeasurementsOfPerson(Measurements measurements) {
        this.measurements = measurements;
    }

    @Override
    public RegisterEntry entry() {
        return new RegisterEntry(
                "measurement",
                "Pseudonym of who recorded or last corrected a figure, and when",
                "To be able to ask how a published figure was measured",
                "Public task (e)",
                "As long as the measurement stands",
                "Stays under the pseudonym");
    }

    @Override
    public List<MeasurementView> about(NamedPerson person, int most) {
        return measurements.recordedBy(person.id(), most).stream()
                .map(MeasurementView::of)
                .toList();
    }
}
