package eu.doelboom.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.doelboom.edge.right.Limit;
import eu.doelboom.edge.right.RightsInContract;
import eu.doelboom.edge.tenant.Roles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Role by operation, made of the contracts of all services: the page docs/rights.md. */
final class RightsTable {

    static final List<String> SERVICES = List.of("plan-service", "finance-service", "monitoring-service", "gateway");

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String INTRODUCTION = """
            # Rights

            Who may call what. This page is generated from the annotations that the services enforce; the build compares it
            with the contracts (`RightsTableTest`), and the wall test (`WallJourneyTest`) with a running suite, cell by cell.

            ## How a right is decided

            * **Role.** `@RolesAllowed` on the operation; whoever has none of its roles gets 403. The roles of a token
              (claim `groups`) add up.
            * **Place.** The claims `departments`, `programmes` and `entities` of a token list the codes of places to which
              its roles are bound; a claim that is absent binds nothing. An owner is bound to the actions whose `ownerId` is
              the subject of his token. Elsewhere the answer is 403. Programmes do not exist yet; their rule does.
            * **State of the plan.** A plan that a role does not see yet is not there: 404, absent from lists and from
              `GET /events`. An adopted plan is changed by nobody (409); its follow-up goes on.
            * **Members of an answer.** A hidden member is absent and named in `hidden`; lists count how many items hide
              something. Totals stay whole, so who knows all other parts of a total can reckon the hidden ones together.
              Nobody sets an amount that he does not see; lines that he does not see survive when he replaces the others.
            * **City.** Every role but the operator's belongs to the one city of its token; to any other city nothing of it
              exists (404). The platform operator sees cities, never what is in them. The public calls with a token of role
              `citizen` for now. An auditor reads everything; the one thing that he starts is the recomputation, which
              compares and changes no figure.

            Decisions are taken in one package a service (`right`), on rules that all share (`gateway/edge`, package `right`);
            each operation says in its contract who may call it (`x-roles`) and what narrows that (`x-limits`).

            | | councillor | citizen | owner | programme-director | all others of the city |
            |---|---|---|---|---|---|
            | plan in `DRAFT` | absent | absent | seen | seen | seen |
            | plan in `PROPOSED` | seen | absent | seen | seen | seen |
            | plan in `ADOPTED` | seen | seen | seen | seen | seen |
            | plan in `SUPERSEDED` | seen | absent | seen | seen | seen |
            | amounts on accounts of class 62 | hidden | hidden | hidden | hidden | seen |
            | who owns an action | seen | hidden | seen | seen | seen |

            """;

    private RightsTable() {}

    /** One operation and what its contract says of rights. */
    record Row(String id, String method, String path, List<String> roles, List<Limit> limits) {

        boolean admits(String role) {
            return roles.contains(role) || roles.contains(RightsInContract.EVERYBODY);
        }

        String cell(String role) {
            if (!admits(role)) {
                return "-";
            }
            var marks = limits.stream()
                    .filter(limit -> limit.roles().contains(role))
                    .map(Limit::mark)
                    .collect(Collectors.joining(" "));
            return marks.isEmpty() ? "yes" : "yes " + marks;
        }
    }

    /** The operations of one service; an operation without a rule is refused. */
    static List<Row> rows(Path contract) {
        var rows = new ArrayList<Row>();
        read(contract).path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(member -> METHODS.contains(member.getKey()))
                .forEach(member -> rows.add(row(path.getKey(), member.getKey(), member.getValue()))));
        return rows;
    }

    static Row row(String path, String method, JsonNode operation) {
        var id = operation.path("operationId").asText();
        if (operation.path(RightsInContract.ROLES).isMissingNode()) {
            throw new IllegalStateException("%s %s (%s) has no rule of who may call it".formatted(method, path, id));
        }
        return new Row(
                id,
                method.toUpperCase(Locale.ROOT),
                path,
                texts(operation.path(RightsInContract.ROLES)).toList(),
                texts(operation.path(RightsInContract.LIMITS))
                        .map(Limit::valueOf)
                        .toList());
    }

    static String page(TreeMap<String, List<Row>> byService) {
        var page = new StringBuilder(INTRODUCTION).append("## Role by operation\n\n");
        page.append("`-` is 403; without a token everything but `everybody` is 401. What narrows a `yes`:\n\n");
        Stream.of(Limit.values())
                .forEach(limit -> page.append("* `%s`: %s.\n".formatted(limit.mark(), limit.sentence())));
        byService.forEach((service, rows) -> {
            page.append("\n### ").append(service).append("\n\n");
            line(page, "operation", "call", Roles.IN_ORDER, "no token");
            line(page, "---", "---", Roles.IN_ORDER.stream().map(role -> "---").toList(), "---");
            rows.forEach(row -> line(
                    page,
                    "`" + row.id() + "`",
                    "`" + row.method() + " " + row.path() + "`",
                    Roles.IN_ORDER.stream().map(row::cell).toList(),
                    row.admits(RightsInContract.EVERYBODY) ? "yes" : "-"));
        });
        return page.toString();
    }

    private static void line(StringBuilder page, String id, String call, List<String> cells, String nobody) {
        page.append("| %s | %s | %s | %s |\n".formatted(id, call, String.join(" | ", cells), nobody));
    }

    private static Stream<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText);
    }

    private static JsonNode read(Path contract) {
        try {
            return JSON.readTree(contract.toFile());
        } catch (IOException unreadable) {
            throw new IllegalStateException("Build the service first: " + contract, unreadable);
        }
    }
}
