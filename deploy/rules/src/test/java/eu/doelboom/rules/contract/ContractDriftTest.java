package eu.doelboom.rules.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract in git is the contract that the code makes: nobody changes it without seeing the difference. */
class ContractDriftTest {

    static Stream<Document> contracts() {
        return Contracts.all().stream();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void isTheOneInGit(Document contract) throws IOException {
        var made =
                contract.name().equals(Contracts.SUITE) ? Contracts.written(contract) : Contracts.text(contract.name());
        var kept = Contracts.ROOT.resolve("docs/openapi").resolve(contract.name() + ".yaml");
        if (Boolean.getBoolean("doelboom.contracts.accept")) {
            Files.createDirectories(kept.getParent());
            Files.writeString(kept, made);
        }

        assertThat(made)
                .as("%s differs; look at the difference and accept it with -Ddoelboom.contracts.accept=true", kept)
                .isEqualTo(Files.readString(kept));
    }
}
