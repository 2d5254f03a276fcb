package eu.doelboom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What docs/security.md and docs/rights.md lean on exists. */
class SecurityPageTest {

    private static final Path ROOT = Path.of(System.getProperty("doelboom.root", "../.."));
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+Test)`");
    private static final int RISKS = 10;

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/security.md"));
    }

    private static Set<String> sources() throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.map(Path::toString)
                    .filter(file -> file.contains("/src/test/java/") && file.endsWith("Test.java"))
                    .map(file -> file.substring(file.lastIndexOf('/') + 1, file.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void namesOnlyTestsThatExist() throws IOException {
        var named = new TreeSet<String>();
        TEST.matcher(page()).results().forEach(match -> named.add(match.group(1)));

        assertThat(named).hasSizeGreaterThan(RISKS);
        assertThat(sources()).containsAll(named);
    }

    @Test
    void answersEveryRiskWithATest() throws IOException {
        var sections = page().split("\n## ");

        for (int risk = 1; risk <= RISKS; risk++) {
            var heading = "API%d ".formatted(risk);
            assertThat(sections)
                    .filteredOn(section -> section.startsWith(heading))
                    .singleElement()
                    .asString()
                    .contains("*Tests:*")
                    .containsPattern(TEST);
        }
    }
}
