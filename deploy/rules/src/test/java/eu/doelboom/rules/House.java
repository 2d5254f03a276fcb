package eu.doelboom.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The classes of all modules as they were built. */
final class House {

    private static final List<String> MODULES = List.of(
            "deploy/local",
            "finance-service",
            "gateway",
            "gateway/edge",
            "monitoring-service",
            "plan-service",
            "plan-service/backbone");

    private House() {}

    static JavaClasses classes() {
        return new ClassFileImporter()
                .importPaths(MODULES.stream().map(House::built).toList());
    }

    private static Path built(String module) {
        var classes = Path.of(System.getProperty("doelboom.root", "../.."))
                .resolve(module)
                .resolve("target/classes");
        if (!Files.isDirectory(classes)) {
            throw new IllegalStateException("Build %s first: %s is missing".formatted(module, classes));
        }
        return classes;
    }
}
