package eu.doelboom.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of rights as it stands in docs: for every operation and role a cell. */
final class WallTable {

    static final String NO_TOKEN = "no token";

    private static final String ROW = "| `";

    private final List<String> roles;
    private final Map<String, Map<String, String>> cells;

    private WallTable(List<String> roles, Map<String, Map<String, String>> cells) {
        this.roles = roles;
        this.cells = cells;
    }

    static WallTable inDocs() {
        try {
            return of(Files.readAllLines(RunningSuite.started().root().resolve("docs/rights.md")));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static WallTable of(List<String> page) {
        List<String> columns = List.of();
        var cells = new LinkedHashMap<String, Map<String, String>>();
        for (var line : page) {
            if (line.startsWith("| operation |")) {
                columns = parts(line);
            } else if (line.startsWith(ROW) && columns.size() == parts(line).size()) {
                var parts = parts(line);
                var row = new LinkedHashMap<String, String>();
                for (int i = 2; i < parts.size(); i++) {
                    row.put(columns.get(i), parts.get(i));
                }
                cells.put(parts.get(0).replace("`", ""), row);
            }
        }
        var roles = new ArrayList<>(columns.subList(2, columns.size()));
        roles.remove(NO_TOKEN);
        return new WallTable(roles, cells);
    }

    private static List<String> parts(String line) {
        return Stream.of(line.split("\\|"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    List<String> roles() {
        return roles;
    }

    Set<String> operations() {
        return cells.keySet();
    }

    boolean admits(String operation, String role) {
        return cells.get(operation).get(role).startsWith("yes");
    }

    boolean isOpen(String operation) {
        return admits(operation, NO_TOKEN);
    }

    /** Whether the cell carries the letter of a limit. */
    boolean isLimited(String operation, String role, String letter) {
        return List.of(cells.get(operation).get(role).split(" ")).contains(letter);
    }

    /** The same table with one cell turned round: admitted where it was refused, or the other way. */
    WallTable turned(String operation, String role) {
        var copy = cells.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        row -> (Map<String, String>) new LinkedHashMap<>(row.getValue()),
                        (one, same) -> one,
                        LinkedHashMap::new));
        copy.get(operation).put(role, admits(operation, role) ? "-" : "yes");
        return new WallTable(roles, copy);
    }
}
