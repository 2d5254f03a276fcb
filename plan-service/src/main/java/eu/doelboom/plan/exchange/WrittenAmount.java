package eu.doelboom.plan.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Amounts as people and systems write them: plain {@code 1234.56}, Belgian {@code 1.234,56}, negative with a minus before
 * or after or in brackets. A dot before three digits is a thousands separator only where the file is Belgian; elsewhere
 * it is refused, since it could be either. Larger amounts than an estimate may have are refused as well.
 */
final class WrittenAmount {

    private static final Pattern PLAIN = Pattern.compile("\\d{1,13}(\\.\\d{1,2})?");
    private static final Pattern BELGIAN = Pattern.compile("\\d{1,3}(\\.\\d{3})*(,\\d{1,2})?");
    private static final Pattern BELGIAN_WITHOUT_GROUPS = Pattern.compile("\\d{1,13},\\d{1,2}");

    private static final int MAX_DIGITS = 13;

    private WrittenAmount() {}

    static Optional<BigDecimal> read(String text, boolean belgian) {
        var digits = text.replace("\u00a0", "").replace(" ", "").replace("\u20ac", "");
        boolean negative = false;
        if (digits.startsWith("(") && digits.endsWith(")")) {
            negative = true;
            digits = digits.substring(1, digits.length() - 1);
        } else if (digits.startsWith("-") || digits.endsWith("-")) {
            negative = true;
            digits = digits.startsWith("-") ? digits.substring(1) : digits.substring(0, digits.length() - 1);
        }
        var value = magnitude(digits, belgian);
        return negative ? value.map(BigDecimal::negate) : value;
    }

    private static Optional<BigDecimal> magnitude(String digits, boolean belgian) {
        if (PLAIN.matcher(digits).matches()) {
            return Optional.of(cents(digits));
        }
        boolean grouped = BELGIAN.matcher(digits).matches();
        boolean sure = belgian || digits.contains(",") || digits.indexOf('.') != digits.lastIndexOf('.');
        if (BELGIAN_WITHOUT_GROUPS.matcher(digits).matches() || (grouped && sure)) {
            var amount = cents(digits.replace(".", "").replace(',', '.'));
            return amount.precision() - amount.scale() > MAX_DIGITS ? Optional.empty() : Optional.of(amount);
        }
        return Optional.empty();
    }

    private static BigDecimal cents(String digits) {
        return new BigDecimal(digits).setScale(2, RoundingMode.UNNECESSARY);
    }
}
