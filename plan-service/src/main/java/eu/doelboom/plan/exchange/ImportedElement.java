package eu.doelboom.plan.exchange;

import eu.doelboom.plan.action.ActionContent;
import eu.doelboom.plan.estimate.Estimate;
import java.util.ArrayList;
import java.util.List;

/** An element of the tree as a file describes it, gathered from all its rows. */
final class ImportedElement {

    private final long row;
    private final String code;
    private final int level;
    private final String parentCode;
    private final String title;
    private final ActionContent.Period period;
    private final List<Estimate> estimates = new ArrayList<>();

    ImportedElement(long row, String code, int level, String parentCode, String title, ActionContent.Period period) {
        this.row = row;
        this.code = code;
        this.level = level;
        this.parentCode = parentCode;
        this.title = title;
        this.period = period;
    }

    long row() {
        return row;
    }

    String code() {
        return code;
    }

    int level() {
        return level;
    }

    /** Code of the element right above; empty at the top. */
    String parentCode() {
        return parentCode;
    }

    String title() {
        return title;
    }

    ActionContent.Period period() {
        return period;
    }

    List<Estimate> estimates() {
        return estimates;
    }
}
