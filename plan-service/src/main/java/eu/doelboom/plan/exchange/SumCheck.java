package eu.doelboom.plan.exchange;

import eu.doelboom.plan.estimate.Direction;
import eu.doelboom.plan.estimate.Estimate;
import eu.doelboom.plan.estimate.Section;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds stated sums against the actions below; published sums are rounded, so one euro per level is let pass. */
class SumCheck {

    private final Map<String, ImportedElement> elements;
    private final Findings findings;
    private final Map<Cell, BigDecimal> found = new HashMap<>();

    SumCheck(Map<String, ImportedElement> elements, Findings findings) {
        this.elements = elements;
        this.findings = findings;
    }

    void hold(List<StatedSum> sums) {
        elements.values().forEach(element -> element.estimates().forEach(estimate -> add(element, estimate)));
        for (var sum : sums) {
            var actual = found.getOrDefault(
                    new Cell(sum.code(), sum.section(), sum.direction(), sum.year()), BigDecimal.ZERO);
            var tolerance = BigDecimal.valueOf(sum.code().isEmpty() ? 2 : 1);
            if (actual.subtract(sum.amount()).abs().compareTo(tolerance) > 0) {
                findings.add(
                        sum.row(),
                        Integer.toString(sum.year()),
                        "is not the sum of the actions below, which is " + actual.toPlainString(),
                        sum.amount().toPlainString());
            }
        }
    }

    private void add(ImportedElement action, Estimate estimate) {
        var code = action.parentCode();
        for (var above = elements.get(code); above != null; above = elements.get(code)) {
            count(code, estimate);
            code = above.parentCode();
        }
        count("", estimate);
    }

    private void count(String code, Estimate estimate) {
        var cell = new Cell(code, estimate.section(), estimate.direction(), estimate.fiscalYear());
        found.merge(cell, estimate.amount(), BigDecimal::add);
    }

    private record Cell(String code, Section section, Direction direction, int year) {}
}
