package eu.doelboom.plan.objective;

import org.jspecify.annotations.Nullable;

/** A text that is looked for in codes and titles, letter by letter: no character of it stands for others. */
public final class SearchText {

    /** Holds for elements whose code or title contains the parameter {@code text}, in capitals or not. */
    public static final String CONDITION =
            "(lower(code) like lower(:text) escape '!' or lower(title) like lower(:text) escape '!')";

    private SearchText() {}

    /** The pattern of elements that contain the text. */
    public static @Nullable String pattern(@Nullable String text) {
        return text == null
                ? null
                : "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
