package eu.doelboom.edge.representation;

import eu.doelboom.edge.problem.InvalidInput;
import eu.doelboom.edge.problem.Issue;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields that a caller wants to see, such as {@code code,period(from,to)}; the parentheses around the whole, as the
 * Belgian government guide writes it, may be there or not.
 */
final class FieldSelection {

    private static final int DEEPEST = 8;
    private static final int MOST = 200;

    private final String parameter;
    private final String text;
    private int position;
    private int size;

    private FieldSelection(String parameter, String text) {
        this.parameter = parameter;
        this.text = text;
    }

    /** The wanted fields; a field without fields of its own is wanted whole. */
    static Fields of(String parameter, String text) {
        var plain = text.strip();
        var inner = plain.startsWith("(") && plain.endsWith(")") ? plain.substring(1, plain.length() - 1) : plain;
        var selection = new FieldSelection(parameter, inner);
        var fields = selection.read(0);
        if (selection.position < inner.length()) {
            throw selection.unreadable();
        }
        return fields;
    }

    private Fields read(int depth) {
        var members = new LinkedHashMap<String, Fields>();
        do {
            var name = name();
            var below = Fields.WHOLE;
            if (position < text.length() && text.charAt(position) == '(') {
                position++;
                if (depth >= DEEPEST) {
                    throw unreadable();
                }
                below = read(depth + 1);
                if (position >= text.length() || text.charAt(position) != ')') {
                    throw unreadable();
                }
                position++;
            }
            members.put(name, below);
        } while (position < text.length() && text.charAt(position) == ',' && position++ >= 0);
        return new Fields(members);
    }

    private String name() {
        int begin = position;
        while (position < text.length() && ",()".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        var name = text.substring(begin, position).strip();
        if (name.isEmpty() || ++size > MOST) {
            throw unreadable();
        }
        return name;
    }

    private InvalidInput unreadable() {
        return new InvalidInput(Issue.violation(
                "query", parameter, "must be names of fields such as code,period(from,to), at most " + MOST, text));
    }

    /** Fields by name; none means that the value is wanted whole. */
    record Fields(Map<String, Fields> members) {

        static final Fields WHOLE = new Fields(Map.of());

        boolean isWhole() {
            return members.isEmpty();
        }
    }
}
