package eu.doelboom.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** Values that nobody sends on purpose. */
final class Junk {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "true",
            "-1",
            "0",
            "1e309",
            "NaN",
            "99999999999999999999999999",
            "1.234",
            "1,5",
            "2026-02-30",
            "2026-13-01T25:61:61Z",
            "0000-00-00",
            "+999999999-12-31",
            "../../etc/passwd",
            "..%2f..",
            "'; drop table plan; --",
            "\" or 1=1 --",
            "${jndi:ldap://127.0.0.1/a}",
            "<script>alert(1)</script>",
            "{{7*7}}",
            "%s%n%x",
            "%",
            "_",
            "\\",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "\u202e\u0645\u0631\u062d\u0628\u0627",
            "\ud83d\ude80".repeat(40),
            "e\u0301\u0301\u0301",
            "\ufeff",
            "\r\nSet-Cookie: a=b",
            "\u0130\u0131\u00df",
            "x".repeat(300),
            "9".repeat(2_000),
            "-code,-code,-code",
            "(((((((((",
            "00000000-0000-0000-0000-000000000000",
            "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",
            "5e1f7c2a-1111-4000-8000-00000000000");
    private static final int LONG_TEXT = 70_000;
    private static final int DEPTH = 40;

    private Junk() {}

    static String text(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> "x".repeat(random.nextInt(LONG_TEXT));
            case 1, 2, 3 -> randomText(random);
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }

    /** Something short that fits into a header or a path. */
    static String shortText(Random random) {
        var text = text(random);
        return text.length() > 300 ? text.substring(0, 300) : text;
    }

    private static String randomText(Random random) {
        var text = new StringBuilder();
        for (int left = random.nextInt(30); left > 0; left--) {
            text.appendCodePoint(random.nextInt(10) == 0 ? random.nextInt(0x10ffff) : 1 + random.nextInt(0x2ff));
        }
        return text.toString();
    }

    static JsonNode value(Random random) {
        return switch (random.nextInt(16)) {
            case 0, 1 -> JSON.nullNode();
            case 2 -> JSON.numberNode(Long.MAX_VALUE);
            case 3 -> JSON.numberNode(-1);
            case 4 -> JSON.numberNode(new BigDecimal("1e400"));
            case 5 -> JSON.numberNode(new BigDecimal("12345678901234567890.123456789"));
            case 6 -> JSON.numberNode(random.nextInt());
            case 7 -> JSON.booleanNode(random.nextBoolean());
            case 8 -> JSON.arrayNode();
            case 9 -> JSON.objectNode();
            case 10 -> JSON.arrayNode().add(JSON.nullNode()).add(1).add("a").add(JSON.objectNode());
            case 11 -> nested(random.nextInt(DEPTH));
            default -> JSON.textNode(text(random));
        };
    }

    private static JsonNode nested(int depth) {
        return depth == 0
                ? JSON.textNode("deep")
                : JSON.objectNode().set("a", JSON.arrayNode().add(nested(depth - 1)));
    }
}
