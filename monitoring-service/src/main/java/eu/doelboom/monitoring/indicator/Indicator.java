package eu.doelboom.monitoring.indicator;

import eu.doelboom.monitoring.light.Baseline;
import eu.doelboom.monitoring.light.Direction;
import eu.doelboom.monitoring.light.Light;
import eu.doelboom.monitoring.light.Target;
import eu.doelboom.monitoring.light.Thresholds;
import eu.doelboom.monitoring.light.TrafficLight;
import eu.doelboom.monitoring.light.Trajectory;
import eu.doelboom.monitoring.light.Verdict;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * What a city measures to see whether an objective is reached. Its light always follows from its own targets and its
 * newest measurement; the rule that judged is kept with it, so that a new default never changes an old verdict.
 */
@Entity
public class Indicator {

    @Id
    private UUID id;

    private String planId;
    private String objectiveId;
    private String code;

    @Embedded
    private Description description;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "baseline_year"))
    @AttributeOverride(name = "value", column = @Column(name = "baseline_value"))
    private @Nullable Baseline baseline;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "indicator_target", joinColumns = @JoinColumn(name = "indicator_id"))
    @OrderBy("fiscalYear")
    @BatchSize(size = 500)
    private List<Target> targets = new ArrayList<>();

    @Embedded
    private Thresholds thresholds;

    @Enumerated(EnumType.STRING)
    private Light light = Light.GREY;

    private long revision = 1;

    @SuppressWarnings("NullAway.Init")
    protected Indicator() {}

    @SuppressWarnings("NullAway.Init")
    Indicator(UUID id, String planId, IndicatorContent content) {
        this.id = id;
        this.planId = planId;
        take(content);
    }

    /** Takes over what people decided; the light must be judged again afterwards. */
    void change(IndicatorContent content) {
        take(content);
        revision++;
    }

    private void take(IndicatorContent content) {
        code = content.code();
        objectiveId = content.objectiveId();
        description = content.description();
        direction = content.direction();
        baseline = content.baseline();
        thresholds = content.thresholds();
        if (!targets.equals(content.targets())) {
            targets.clear();
            targets.addAll(content.targets());
        }
    }

    /** Something that is shown with the indicator changed: a measurement, or the objective. */
    void touch() {
        revision++;
    }

    void show(Verdict verdict) {
        light = verdict.light();
    }

    TrafficLight rule() {
        return new TrafficLight(direction, thresholds, new Trajectory(baseline, targets));
    }

    IndicatorContent content() {
        return new IndicatorContent(
                code, objectiveId, description, direction, baseline, List.copyOf(targets), thresholds);
    }

    public UUID id() {
        return id;
    }

    public String planId() {
        return planId;
    }

    public String objectiveId() {
        return objectiveId;
    }

    public String code() {
        return code;
    }

    public Light light() {
        return light;
    }

    public long revision() {
        return revision;
    }
}
