package eu.doelboom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract in git is the contract that the code makes: nobody changes it without seeing the difference. */
class ContractDriftTest {

    private static final Path ROOT = Path.of(System.getProperty("doelboom.root", "../.."));

    @ParameterizedTest
    @ValueSource(strings = {"plan-service", "finance-service", "monitoring-service", "gateway"})
    void isTheOneInGit(String service) throws IOException {
        var made = ROOT.resolve(service).resolve("target/openapi/openapi.yaml");
        var kept = ROOT.resolve("docs/openapi").resolve(service + ".yaml");
        if (Boolean.getBoolean("doelboom.contracts.accept")) {
            Files.createDirectories(kept.getParent());
            Files.writeString(kept, Files.readString(made));
        }

        assertThat(Files.readString(made))
                .as("%s differs; look at the difference and accept it with -Ddoelboom.contracts.accept=true", kept)
                .isEqualTo(Files.readString(kept));
    }
}
