package eu.doelboom.plan.exchange;

import eu.doelboom.plan.estimate.Estimate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An element of the tree as a file describes it, gathered from all its rows. */
final class ImportedElement {

    private final long row;
    private final String code;
    private final int level;
    private final String parentCode;
    private final String title;
    private final ImportedTerm term;
    private final Set<Integer> years = new HashSet<>();
    private final List<Estimate> estimates = new ArrayList<>();

    ImportedElement(long row, String code, int level, String parentCode, String title, ImportedTerm term) {
        this.row = row;
        this.code = code;
        this.level = level;
        this.parentCode = parentCode;
        this.title = title;
        this.term = term;
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

    ImportedTerm term() {
        return term;
    }

    /** What the file plans for it. */
    List<Estimate> estimates() {
        return estimates;
    }

    /** Notes that the file says what it costs in these years, if only that it costs nothing. */
    void hasMoneyIn(Collection<Integer> fiscalYears) {
        years.addAll(fiscalYears);
    }

    /** What it is to have, given what stands: of years that the file does not speak of, the latter stays. */
    List<Estimate> estimatesOver(Collection<Estimate> standing) {
        var wanted = new ArrayList<>(standing);
        wanted.removeIf(estimate -> years.contains(estimate.fiscalYear()));
        wanted.addAll(estimates);
        return wanted;
    }
}
