package eu.doelboom.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real program, run by a real virtual machine: what it leaves behind, and what becomes of it. */
class ClassArchiveTest {

    private static final String JAVA = ProcessHandle.current().info().command().orElseThrow();

    @TempDir
    private Path folder;

    private Path jars;
    private ClassArchive archive;

    /** Leaves the jar behind with the class in it. */
    @BeforeEach
    void makeProgram() throws IOException {
        jars = Files.createDirectory(folder.resolve("lib"));
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        var name = Greeting.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(jars.resolve("program.jar")), manifest);
                var bytes = Greeting.class.getClassLoader().getResourceAsStream(name)) {
            jar.putNextEntry(new JarEntry(name));
            bytes.transferTo(jar);
        }
        archive = new ClassArchive(JAVA, jars);
    }

    private List<String> run(String... more) throws Exception {
        archive.prepare();
        var command = new ArrayList<>(List.of(JAVA, "-XX:+UseSerialGC"));
        command.addAll(archive.options());
        command.addAll(List.of(more));
        command.addAll(List.of("-cp", jars + "/*", Greeting.class.getName()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("JAVA_TOOL_OPTIONS"); // else the virtual machine says that it saw them
        var process = builder.start();
        var lines = process.inputReader().lines().toList();
        assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
        return lines;
    }

    private Path only(String ending) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void isTakenIntoUseByTwoAtTheSameTime() throws Exception {
        run();
        var starts = Stream.generate(() -> CompletableFuture.runAsync(
                        () -> assertThatCode(() -> new ClassArchive(JAVA, jars).prepare())
                                .doesNotThrowAnyException(),
                        command -> new Thread(command).start()))
                .limit(2)
                .toList();

        starts.forEach(CompletableFuture::join);

        assertThat(only(".jsa")).exists();
    }

    @Test
    void isLeftByTheFirstRunAndUsedByTheNext() throws Exception {
        assertThat(run()).containsExactly("Good morning");
        assertThat(run("-Xlog:class+load"))
                .anyMatch(
                        line -> line.contains(Greeting.class.getName()) && line.contains("shared objects file (top)"));
    }

    @Test
    void isGivenUpWhenAJarChanges() throws Exception {
        run();
        run();
        var used = only(".jsa");
        Files.setLastModifiedTime(
                jars.resolve("program.jar"),
                FileTime.fromMillis(Files.getLastModifiedTime(used).toMillis() + 2_000));

        archive.prepare();

        assertThat(used).doesNotExist();
    }

    @Test
    void isNotUsedWhenItIsCutOff() throws Exception {
        run();
        var left = only(".left");
        var bytes = Files.readAllBytes(left);
        Files.delete(left);
        Files.write(left, Arrays.copyOf(bytes, bytes.length / 5));

        assertThat(run()).containsExactly("Good morning");
        assertThat(run()).containsExactly("Good morning");
    }

    /** The program. */
    public static final class Greeting {
        private Greeting() {}

        public static void main(String[] arguments) {
            System.out.println("Good morning");
        }
    }
}
