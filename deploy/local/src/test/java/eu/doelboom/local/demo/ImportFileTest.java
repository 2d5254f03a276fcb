package eu.doelboom.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportFileTest {
    private static final int COLUMNS = 19;

    @Test
    void hasAsManyCellsInEveryRowAsInItsHeader() {
        var rows = ImportFile.of(Leiestede.plan()).lines().toList();

        assertThat(rows).allSatisfy(row -> assertThat(cells(row)).isEqualTo(COLUMNS));
    }

    @Test
    void writesEveryCentOfThePlan() {
        var plan = Leiestede.plan();
        var written = ImportFile.of(plan)
                .lines()
                .skip(1)
                .flatMap(row -> java.util.Arrays.stream(
                                row.substring(row.lastIndexOf('"') + 1).split(",", -1))
                        .skip(COLUMNS - 9))
                .filter(cell -> !cell.isEmpty())
                .map(java.math.BigDecimal::new)
                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);

        var meant = plan.estimates().stream()
                .flatMap(estimate -> estimate.cents().stream())
                .mapToLong(Long::longValue)
                .sum();
        assertThat(written).isEqualByComparingTo(java.math.BigDecimal.valueOf(meant, 2));
    }

    private static int cells(String row) {
        var unquoted = row.replaceAll("\"[^\"]*\"", "titel");
        return unquoted.split(",", -1).length;
    }
}
