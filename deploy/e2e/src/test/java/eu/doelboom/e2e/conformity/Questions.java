package eu.doelboom.e2e.conformity;

import static eu.doelboom.e2e.conformity.Problems.isProblem;
import static eu.doelboom.e2e.conformity.Problems.isUnknown;

import eu.doelboom.e2e.conformity.Door.Answer;
import eu.doelboom.e2e.conformity.Door.Request;
import eu.doelboom.e2e.conformity.Question.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The conventions of both guides, each as a question that needs nothing but the contract and the door. */
final class Questions {

    private static final String NONSENSE = "nobodyKnowsThis";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final Set<String> STREAMS = Set.of("text/event-stream", "application/x-ndjson");

    private final Samples samples;

    Questions(Samples samples) {
        this.samples = samples;
    }

    List<Question> all() {
        return List.of(
                new Question("token", this::token),
                new Question("404", this::unknownResource),
                new Question("query", this::unknownQuery),
                new Question("body", this::unknownBody),
                new Question("405", this::otherMethod),
                new Question("406", this::otherForm),
                new Question("415", this::otherBody),
                new Question("patch", this::mergePatch),
                new Question("match", this::ifMatch),
                new Question("etag", this::entityTag),
                new Question("key", this::idempotencyKey),
                new Question("page", this::paging),
                new Question("hal", this::hal),
                new Question("fields", this::fields),
                new Question("lang", this::language),
                new Question("trace", this::correlation),
                new Question("head", this::head));
    }

    private Optional<Verdict> token(Operation operation) {
        if (!operation.needsToken()) {
            return Optional.empty();
        }
        return ask(
                operation,
                request -> request.with("Authorization", null),
                answer -> isProblem(answer, 401)
                        && answer.header("WWW-Authenticate").isPresent());
    }

    private Optional<Verdict> unknownResource(Operation operation) {
        if (!operation.endsWithParameter() || !operation.isRead()) {
            return Optional.empty();
        }
        var collection = operation.path().substring(0, operation.path().lastIndexOf('/'));
        return samples.path(collection)
                .map(path -> samples.request(operation, path + "/" + UUID.randomUUID())
                        .send())
                .flatMap(answer -> Verdict.of(isProblem(answer, 404), answer));
    }

    private Optional<Verdict> unknownQuery(Operation operation) {
        return ask(
                operation,
                request -> bodied(operation, request.query(NONSENSE + "=1")),
                answer -> isUnknown(answer, NONSENSE));
    }

    private Optional<Verdict> unknownBody(Operation operation) {
        return operation.takesJson()
                ? ask(
                        operation,
                        request -> request.with("If-Match", etagFor(operation))
                                .body("application/json", "{\"%s\":1}".formatted(NONSENSE)),
                        answer -> isUnknown(answer, NONSENSE))
                : Optional.empty();
    }

    private Optional<Verdict> otherMethod(Operation operation) {
        var known = operation.contract().methodsOn(operation.path());
        var other = Stream.of("PUT", "DELETE", "PATCH", "POST")
                .filter(method -> !known.contains(method.toLowerCase(java.util.Locale.ROOT)))
                .findFirst();
        return other.flatMap(method -> ask(
                operation,
                request -> request.as(method).body("application/json", "{}"),
                answer -> isProblem(answer, 405) && answer.header("Allow").isPresent()));
    }

    private Optional<Verdict> otherForm(Operation operation) {
        return operation.isRead()
                ? ask(
                        operation,
                        request -> request.with("Accept", "application/vnd.nobody"),
                        answer -> isProblem(answer, 406))
                : Optional.empty();
    }

    private Optional<Verdict> otherBody(Operation operation) {
        return operation.bodyTypes().isEmpty()
                ? Optional.empty()
                : ask(
                        operation,
                        request -> request.body("application/vnd.nobody", "x"),
                        answer -> isProblem(answer, 415));
    }

    private Optional<Verdict> mergePatch(Operation operation) {
        if (!operation.method().equals("PATCH")) {
            return Optional.empty();
        }
        return ask(
                operation,
                request -> request.body("application/merge-patch+json", "{\"%s\":1}".formatted(NONSENSE))
                        .with("If-Match", etagFor(operation)),
                answer -> isUnknown(answer, NONSENSE));
    }

    private Optional<Verdict> ifMatch(Operation operation) {
        if (!operation.takes("header", "If-Match")) {
            return operation.method().equals("PATCH") || operation.method().equals("DELETE")
                    ? Verdict.of(false, "a write that takes no If-Match")
                    : Optional.empty();
        }
        var without = ask(operation, request -> filled(operation, request), answer -> isProblem(answer, 428));
        return without.isPresent() && !without.get().holds()
                ? without
                : ask(
                        operation,
                        request -> filled(operation, request).with("If-Match", "\"987654321\""),
                        answer -> isProblem(answer, 412));
    }

    /** What may be changed has a strong tag when it is read. */
    private Optional<Verdict> entityTag(Operation operation) {
        var isChanged = operation.isRead()
                && operation.contract().operations().stream()
                        .anyMatch(other -> other.path().equals(operation.path()) && other.takes("header", "If-Match"));
        return isChanged && !operation.isCollection()
                ? ask(operation, request -> request, answer -> answer.header("ETag")
                        .filter(tag -> tag.startsWith("\""))
                        .isPresent())
                : Optional.empty();
    }

    private Optional<Verdict> idempotencyKey(Operation operation) {
        if (!operation.method().equals("POST")) {
            return Optional.empty();
        }
        var request = samples.request(operation);
        var body = samples.body(operation);
        if (request.isEmpty() || (body.isEmpty() && !operation.bodyTypes().isEmpty())) {
            return Optional.empty();
        }
        var key = request.get().with("Idempotency-Key", "\"" + UUID.randomUUID() + "\"");
        if (operation.takes("header", "If-Match")) {
            key = key.with("If-Match", etagFor(operation));
        }
        var full = body.isPresent() ? key.body("application/json", body.get()) : key;
        var first = full.send();
        if (first.status() / 100 != 2) {
            return Optional.empty();
        }
        var second = full.send();
        var isSame = second.status() == first.status()
                && second.json().equals(first.json())
                && second.header("Location").equals(first.header("Location"));
        if (!isSame || body.isEmpty()) {
            return Verdict.of(isSame, second);
        }
        var other = key.body(
                        "application/json",
                        samples.body(operation).orElseThrow().replace("Voorbeeld", "Anders"))
                .send();
        return Verdict.of(other.status() == 422 || other.json().equals(first.json()), other);
    }

    private Optional<Verdict> paging(Operation operation) {
        if (!operation.isCollection()) {
            return Optional.empty();
        }
        return samples.request(operation).flatMap(request -> {
            var one = request.query("pagesize=1").send();
            var none = request.query("pageSize=1&paging-strategy=noCount").send();
            var last = request.query("pageSize=500&page=last").send();
            var tooLarge = request.query("pageSize=100000").send();
            var zero = request.query("page=0").send();
            boolean holds = one.status() == 200
                    && one.json().path("pageSize").asInt() == 1
                    && one.json().path("items").size() <= 1
                    && one.json().hasNonNull("self")
                    && one.json().hasNonNull("total")
                    && none.status() == 200
                    && !none.json().has("total")
                    && none.json().path("last").asText().contains("page=last")
                    && (last.status() == 200 || last.status() == 307)
                    && isProblem(tooLarge, 400)
                    && isProblem(zero, 400);
            return Verdict.of(holds, List.of(one, none, last, tooLarge, zero));
        });
    }

    private Optional<Verdict> hal(Operation operation) {
        if (!operation.isRead() || operation.answer().isEmpty()) {
            return Optional.empty();
        }
        return ask(
                operation,
                request -> request.with("Accept", "application/hal+json"),
                answer -> answer.type().equals("application/hal+json")
                        && answer.json().path("_links").path("self").has("href")
                        && (!operation.isCollection()
                                || (answer.json().has("_embedded")
                                        && answer.json().has("_page"))));
    }

    private Optional<Verdict> fields(Operation operation) {
        if (!operation.isRead() || operation.answer().isEmpty()) {
            return Optional.empty();
        }
        var unknown = ask(
                operation,
                request -> request.query("fields=" + NONSENSE),
                answer -> isProblem(answer, 404)
                        && answer.json().path("code").asText().equals("unknownField"));
        if (unknown.isPresent() && !unknown.get().holds()) {
            return unknown;
        }
        var schema = operation.answer().orElseThrow();
        boolean isList = schema.path("properties").has("items")
                && schema.path("properties").has("self");
        var described = isList
                ? operation
                        .contract()
                        .resolved(schema.path("properties").path("items").path("items"))
                : schema;
        var names = described.path("properties").fieldNames();
        if (!names.hasNext()) {
            return unknown;
        }
        var name = names.next();
        return ask(operation, request -> request.query("select=(" + name + ")"), answer -> {
            var shown = isList ? answer.json().path("items").path(0) : answer.json();
            return answer.status() == 200 && shown.size() <= 1;
        });
    }

    private Optional<Verdict> language(Operation operation) {
        if (!operation.takes("header", "Accept-Language")) {
            return Optional.empty();
        }
        for (var language : List.of("nl", "fr", "en")) {
            var verdict = ask(
                    operation,
                    request -> request.with("Accept-Language", language),
                    answer -> answer.header("Content-Language").equals(Optional.of(language))
                            && answer.response()
                                    .headers()
                                    .allValues("Vary")
                                    .toString()
                                    .contains("Accept-Language"));
            if (verdict.isEmpty() || !verdict.get().holds()) {
                return verdict;
            }
        }
        return Verdict.of(true, "");
    }

    private Optional<Verdict> correlation(Operation operation) {
        return ask(
                operation,
                request -> bodied(
                        operation,
                        request.query(NONSENSE + "=1")
                                .with("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(TRACE))
                                .with("BelGov-Trace-Id", "related-1")),
                answer -> answer.header("BelGov-Trace-Id").equals(Optional.of(TRACE))
                        && answer.header("BelGov-Related-Trace-Id").equals(Optional.of("related-1")));
    }

    private Optional<Verdict> head(Operation operation) {
        if (!operation.isRead() || isStream(operation)) {
            return Optional.empty();
        }
        return samples.request(operation).flatMap(request -> {
            var get = request.send();
            var head = request.as("HEAD").send();
            return Verdict.of(head.status() == get.status() && head.text().isEmpty(), head);
        });
    }

    private static boolean isStream(Operation operation) {
        return operation.answerTypes().stream().anyMatch(STREAMS::contains);
    }

    private Optional<Verdict> ask(
            Operation operation, Function<Request, Request> question, java.util.function.Predicate<Answer> expected) {
        return samples.request(operation)
                .map(question)
                .map(Request::send)
                .flatMap(answer -> Verdict.of(expected.test(answer), answer));
    }

    private Request filled(Operation operation, Request request) {
        return samples.body(operation)
                .map(body -> request.body("application/json", body))
                .orElse(request);
    }

    private static Request bodied(Operation operation, Request request) {
        return operation.takesJson() ? request.body("application/json", "{}") : request;
    }

    /** The tag of what the operation writes on: that of its own path or of the nearest resource above it. */
    private String etagFor(Operation operation) {
        var path = samples.path(operation.path()).orElse("");
        while (path.lastIndexOf('/') > 0) {
            var target = path;
            var tag = operation.contract().operations().stream()
                    .filter(Operation::isRead)
                    .filter(read ->
                            samples.path(read.path()).filter(target::equals).isPresent())
                    .findFirst()
                    .map(read -> samples.request(read, target).send())
                    .flatMap(answer -> answer.header("ETag"));
            if (tag.isPresent()) {
                return tag.get();
            }
            path = path.substring(0, path.lastIndexOf('/'));
        }
        return "*";
    }
}
