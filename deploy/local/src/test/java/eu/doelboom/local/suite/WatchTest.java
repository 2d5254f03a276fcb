package eu.doelboom.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import eu.doelboom.local.part.Part;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process that sleeps, and says that it is stuck until it has been started as often as it wants. */
class WatchTest {

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private Layout layout;
    private Watch watch;

    @BeforeEach
    void layOut() {
        layout = new Layout(folder, folder, Layout.DEFAULT_PORT);
    }

    @AfterEach
    void stop() {
        watch.stop();
    }

    private String watch(Sleeper sleeper) throws Exception {
        var narrator = new Narrator(new PrintStream(told, true, StandardCharsets.UTF_8));
        watch = new Watch(sleeper, layout, narrator, new Journal(layout), Duration.ofMillis(20));
        watch.begin();
        watch.guard();
        assertThat(sleeper.wanted.await(20, TimeUnit.SECONDS)).isTrue();
        Thread.sleep(200); // time for a start too many
        return told.toString(StandardCharsets.UTF_8);
    }

    @Test
    void startsAPartAgainThatIsStuck() throws Exception {
        var sleeper = new Sleeper(2);

        assertThat(watch(sleeper)).contains("lives but is stuck").contains("sleeper starts again");
        assertThat(sleeper.starts).isEqualTo(2);
    }

    @Test
    void leavesAPartAloneThatWorks() throws Exception {
        var sleeper = new Sleeper(1);

        assertThat(watch(sleeper)).doesNotContain("stuck");
        assertThat(sleeper.starts).isEqualTo(1);
    }

    /** The process. */
    private static final class Sleeper implements Part {
        private final CountDownLatch wanted;
        private volatile int starts;

        Sleeper(int wanted) {
            this.wanted = new CountDownLatch(wanted);
        }

        @Override
        public String name() {
            return "sleeper";
        }

        @Override
        public int port() {
            return Layout.DEFAULT_PORT;
        }

        @Override
        public synchronized void prepare() {
            starts++;
            wanted.countDown();
        }

        @Override
        public ProcessBuilder command() {
            return new ProcessBuilder("sleep", "60");
        }

        @Override
        public boolean answers() {
            return true;
        }

        @Override
        public boolean isStuck() {
            return wanted.getCount() > 0;
        }
    }
}
