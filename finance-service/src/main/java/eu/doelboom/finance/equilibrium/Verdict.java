package eu.doelboom.finance.equilibrium;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a plan is in financial equilibrium. */
@Schema(description = "Whether a plan is in financial equilibrium.")
public enum Verdict {
    IN_EQUILIBRIUM,
    NOT_IN_EQUILIBRIUM;

    static Verdict of(List<Finding> findings) {
        return findings.isEmpty() ? IN_EQUILIBRIUM : NOT_IN_EQUILIBRIUM;
    }
}
