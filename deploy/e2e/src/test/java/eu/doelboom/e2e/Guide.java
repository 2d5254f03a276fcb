package eu.doelboom.e2e;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The calls of the developer guide, as it prints them. */
final class Guide {

    private static final Pattern CALL = Pattern.compile(
            "```sh\\n(?<command>.*?)```\\n```json (?<info>[^\\n]+)\\n(?<answer>.*?)```", Pattern.DOTALL);

    private Guide() {}

    /** A call, what it is to answer, and what is kept of the answer: names of variables with their place. */
    record Call(String command, int status, Map<String, String> kept, String answer, int from, int to) {

        static Call of(Matcher match) {
            var info = List.of(match.group("info").trim().split(" "));
            var kept = new java.util.LinkedHashMap<String, String>();
            info.stream().skip(1).forEach(one -> kept.put(one.split("=")[0], one.split("=")[1]));
            return new Call(
                    match.group("command"),
                    Integer.parseInt(info.get(0)),
                    kept,
                    match.group("answer"),
                    match.start("answer"),
                    match.end("answer"));
        }

        /** The request that curl would send. */
        HttpRequest request(Map<String, String> variables) {
            var words = words(command, variables);
            if (!words.remove(0).equals("curl")) {
                throw new AssertionError("not a call: " + command);
            }
            var builder = HttpRequest.newBuilder();
            var method = "GET";
            var body = HttpRequest.BodyPublishers.noBody();
            for (int at = 0; at < words.size(); at++) {
                switch (words.get(at)) {
                    case "-s" -> {}
                    case "-X" -> method = words.get(++at);
                    case "-d" -> body = HttpRequest.BodyPublishers.ofString(words.get(++at));
                    case "-H" -> {
                        var header = words.get(++at).split(": ", 2);
                        builder.header(header[0], header[1]);
                    }
                    default -> builder.uri(URI.create(words.get(at)));
                }
            }
            return builder.method(method, body).build();
        }
    }

    static List<Call> calls(String text) {
        return CALL.matcher(text)
                .results()
                .map(match -> {
                    var matcher = CALL.matcher(text);
                    matcher.find(match.start());
                    return Call.of(matcher);
                })
                .toList();
    }

    /** The words of a command as a shell sees them: quotes, variables, and lines that go on. */
    static List<String> words(String command, Map<String, String> variables) {
        var words = new ArrayList<String>();
        StringBuilder word = null;
        char quote = 0;
        for (int at = 0; at < command.length(); at++) {
            char c = command.charAt(at);
            if (quote == 0 && Character.isWhitespace(c)) {
                if (word != null) {
                    words.add(word.toString());
                }
                word = null;
                continue;
            }
            if (quote == 0 && c == '\\' && command.charAt(at + 1) == '\n') {
                at++;
                continue;
            }
            word = word == null ? new StringBuilder() : word;
            if (quote == c) {
                quote = 0;
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == '$' && quote != '\'') {
                var name = new StringBuilder();
                while (at + 1 < command.length() && Character.isUpperCase(command.charAt(at + 1))) {
                    name.append(command.charAt(++at));
                }
                word.append(variables.getOrDefault(name.toString(), "$" + name));
            } else {
                word.append(c);
            }
        }
        return words;
    }
}
