package eu.doelboom.testing.contract;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a program answered. */
public record Answer(int status, Function<String, @Nullable String> headers, String body) {

    @Nullable String header(String name) {
        return headers.apply(name);
    }

    /** The media type without its parameters; empty when there is none. */
    String mediaType() {
        var type = headers.apply("Content-Type");
        return type == null ? "" : type.split(";", 2)[0].trim();
    }
}
