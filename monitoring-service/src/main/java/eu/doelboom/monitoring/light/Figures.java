package eu.doelboom.monitoring.light;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How figures are written: without the zeros that only fill up decimals. */
public final class Figures {

    private static final String PATTERN = "#,##0.####";

    private Figures() {}

    /** For machines. */
    public static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public static @Nullable BigDecimal plainOrAbsent(@Nullable BigDecimal value) {
        return value == null ? null : plain(value);
    }

    /** For people, in the way of their language. */
    static String inWords(BigDecimal value, Locale language) {
        return new DecimalFormat(PATTERN, DecimalFormatSymbols.getInstance(language)).format(value);
    }
}
