package eu.doelboom.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.doelboom.local.part.PartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path data;

    @Test
    void refusesASecondUser() throws IOException {
        try (var first = DataFolder.open(data)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> DataFolder.open(data))
                    .isInstanceOf(PartFailed.class)
                    .hasMessageContaining("is in use")
                    .hasMessageContaining("deploy/down");
        }
    }

    @Test
    void canBeOpenedAgainOnceItIsClosed() throws IOException {
        DataFolder.open(data).close();

        try (var again = DataFolder.open(data)) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void forgetsDataButNothingThatIsNotItsOwn() throws IOException {
        Files.createDirectories(data.resolve("kafka/log"));
        Files.writeString(data.resolve("kafka/log/one"), "x");
        Files.writeString(data.resolve("notes.txt"), "mine");

        DataFolder.empty(data);

        assertThat(data.resolve("kafka")).doesNotExist();
        assertThat(data.resolve("notes.txt")).exists();
    }

    @Test
    void remembersWhoServesIt() throws IOException {
        DataFolder.claim(new Layout(Path.of("."), data, 8080));

        assertThat(SuiteState.in(data)).hasValueSatisfying(state -> {
            assertThat(DataFolder.isServed(state)).isTrue();
            assertThat(state.port()).isEqualTo(8080);
        });
    }
}
