package eu.doelboom.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real program, run by a real virtual machine: what it leaves behind, and what becomes of it. */
class ClassArchiveTest {

    @TempDir
    private Path folder;

    private Path jar;
    private ClassArchive leaving;
    private ClassArchive taking;

    /** Leaves the jar behind with the class in it. */
    @BeforeEach
    void makeProgram() throws IOException {
        jar = folder.resolve("program.jar");
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        var name = Greeting.class.getName().replace('.', '/') + ".class";
        try (var program = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var bytes = Greeting.class.getClassLoader().getResourceAsStream(name)) {
            program.putNextEntry(new JarEntry(name));
            bytes.transferTo(program);
        }
        leaving = archive(ClassArchive.Use.LEFT);
        taking = archive(ClassArchive.Use.TAKEN);
    }

    private ClassArchive archive(ClassArchive.Use use) {
        return new ClassArchive(folder, "program.jar", folder.resolve("archives/program.jsa"), use);
    }

    private List<String> run(ClassArchive archive, String... more) throws Exception {
        archive.prepare();
        var command = new ArrayList<>(List.of(VirtualMachine.COMMAND, "-XX:+UseSerialGC"));
        command.addAll(archive.options());
        command.addAll(List.of(more));
        command.addAll(List.of("-cp", "program.jar", Greeting.class.getName()));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().remove("JAVA_TOOL_OPTIONS"); // else the virtual machine says that it saw them
        var process = builder.start();
        var lines = process.inputReader().lines().toList();
        assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
        return lines;
    }

    private boolean adoptsWhatARunLeaves() throws Exception {
        assertThat(run(leaving)).containsExactly("Good morning");
        return leaving.adopt();
    }

    private static void cutOff(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        Files.delete(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 5));
    }

    @Test
    void isLeftByOneRunAndTakenByTheNext() throws Exception {
        assertThat(adoptsWhatARunLeaves()).isTrue();

        assertThat(taking.holds()).isTrue();
        assertThat(run(taking, "-Xlog:class+load"))
                .anyMatch(
                        line -> line.contains(Greeting.class.getName()) && line.contains("shared objects file (top)"));
    }

    @Test
    void isNotNeeded() throws Exception {
        assertThat(taking.holds()).isFalse();
        assertThat(run(taking)).containsExactly("Good morning");
        assertThat(taking.file()).doesNotExist();
    }

    @Test
    void isPassedOverWhenAJarChanged() throws Exception {
        adoptsWhatARunLeaves();
        Files.setLastModifiedTime(
                jar, FileTime.fromMillis(Files.getLastModifiedTime(jar).toMillis() + 2_000));

        assertThat(taking.holds()).isFalse();
        assertThat(run(taking)).containsExactly("Good morning");
    }

    @Test
    void isNotTakenIntoUseWhenItIsCutOff() throws Exception {
        run(leaving);
        cutOff(folder.resolve("archives/program.jsa.left"));

        assertThat(leaving.adopt()).isFalse();
        assertThat(run(taking)).containsExactly("Good morning");
    }

    @Test
    void isNotAdoptedWithoutARun() throws Exception {
        assertThat(leaving.adopt()).isFalse();
    }

    /** The program. */
    public static final class Greeting {
        private Greeting() {}

        public static void main(String[] arguments) {
            System.out.println("Good morning");
        }
    }
}
