package eu.doelboom.finance.estimate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Amounts added up per key. A key whose amounts cancel out is absent, so two totals are equal exactly when they state the
 * same money. A difference between totals is itself such totals, and may be added.
 */
public record Totals<K>(Map<K, Money> amounts) {

    public Totals {
        amounts = Map.copyOf(withoutZeros(amounts));
    }

    public static <K> Totals<K> none() {
        return new Totals<>(Map.of());
    }

    /** What the lines add up to. */
    public static Totals<TotalKey> ofLines(List<EstimateLine> lines) {
        return sum(lines.stream(), EstimateLine::totalKey, EstimateLine::amount);
    }

    /** What the lines add up to for the objective they serve. */
    public static Totals<ObjectiveKey> ofLines(List<EstimateLine> lines, String objectiveId) {
        return sum(lines.stream(), line -> line.objectiveKey(objectiveId), EstimateLine::amount);
    }

    public static <T, K> Totals<K> sum(Stream<T> items, Function<T, K> key, Function<T, Money> amount) {
        var sums = new HashMap<K, Money>();
        items.forEach(item -> sums.merge(key.apply(item), amount.apply(item), Money::plus));
        return new Totals<>(sums);
    }

    public Totals<K> plus(Totals<K> other) {
        var sums = new HashMap<>(amounts);
        other.amounts.forEach((key, amount) -> sums.merge(key, amount, Money::plus));
        return new Totals<>(sums);
    }

    public Totals<K> minus(Totals<K> other) {
        var sums = new HashMap<>(amounts);
        other.amounts.forEach((key, amount) -> sums.merge(key, amount.negated(), Money::plus));
        return new Totals<>(sums);
    }

    public Money of(K key) {
        return Objects.requireNonNullElse(amounts.get(key), Money.ZERO);
    }

    public boolean isEmpty() {
        return amounts.isEmpty();
    }

    private static <K> Map<K, Money> withoutZeros(Map<K, Money> amounts) {
        var kept = new HashMap<>(amounts);
        kept.values().removeIf(Money::isZero);
        return kept;
    }

    /** Amounts on their way to totals; for many, which become totals once and not one by one. */
    static final class Sum<K> {

        private final Map<K, Money> amounts = new HashMap<>();

        void add(K key, Money amount) {
            amounts.merge(key, amount, Money::plus);
        }

        Totals<K> totals() {
            return new Totals<>(amounts);
        }
    }
}
