package eu.doelboom.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AllowedHeadersTest {

    private static final Pattern NAME = Pattern.compile("^\\| `([A-Za-z-]+)` \\|", Pattern.MULTILINE);

    @Test
    void keepsWhatIsAllowedWhateverItsCaseAndNothingElse() {
        var headers = MultiMap.caseInsensitiveMultiMap()
                .add("IF-MATCH", "\"1\"")
                .add("accept", "a")
                .add("accept", "b")
                .add("X-Forwarded-For", "10.0.0.1")
                .add("Connection", "Authorization, close")
                .add("authorization", "Bearer x");

        AllowedHeaders.keepThoseOfRequests(headers);

        assertThat(headers.names()).containsExactlyInAnyOrder("IF-MATCH", "accept");
        assertThat(headers.getAll("Accept")).containsExactly("a", "b");
    }

    @Test
    void areWrittenDownAsTheyAre() throws IOException {
        var page = Files.readString(root().resolve("docs/gateway.md"));

        assertThat(namesBelow("### From a caller to a service", page)).isEqualTo(AllowedHeaders.OF_REQUESTS);
        assertThat(namesBelow("### From a service to a caller", page)).isEqualTo(AllowedHeaders.OF_ANSWERS);
    }

    private static Set<String> namesBelow(String title, String page) {
        var begin = page.indexOf(title);
        var end = page.indexOf("\n#", begin + title.length());
        var names = new TreeSet<String>();
        var matcher = NAME.matcher(page.substring(begin, end < 0 ? page.length() : end));
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static Path root() {
        return Path.of(System.getProperty("doelboom.root"));
    }
}
