package eu.doelboom.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Amounts as cents, written down in thousands of euros as a city's tables are. */
final class Money {
    private static final long THOUSAND = 100_000L;
    private static final long STEP = 10_000L;
    private static final long HUNDRED = 100L;
    static final int YEARS = Tree.LAST_YEAR - Tree.FIRST_YEAR + 1;

    private Money() {}

    static long thousands(long number) {
        return number * THOUSAND;
    }

    static List<Long> yearly(long... thousands) {
        return LongStream.of(thousands).map(Money::thousands).boxed().toList();
    }

    /** The same every year. */
    static List<Long> level(long thousands) {
        return LongStream.generate(() -> thousands(thousands))
                .limit(YEARS)
                .boxed()
                .toList();
    }

    /** Two percent dearer every year, in hundreds of euros. */
    static List<Long> indexed(long thousands) {
        return growing(thousands, 2);
    }

    static List<Long> growing(long thousands, long percent) {
        var years = new ArrayList<Long>();
        var amount = thousands(thousands);
        for (var year = 0; year < YEARS; year++) {
            years.add(amount - amount % STEP);
            amount += amount * percent / HUNDRED;
        }
        return List.copyOf(years);
    }
}
