package eu.doelboom.edge.representation;

import java.util.List;

/** The query parameters by which a caller says which fields he wants; both guides have a word for it. */
public final class FieldParameters {

    public static final List<String> NAMES = List.of("fields", "select");

    private FieldParameters() {}
}
