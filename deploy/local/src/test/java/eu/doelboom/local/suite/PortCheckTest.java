package eu.doelboom.local.suite;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.doelboom.local.part.PartFailed;
import eu.doelboom.local.part.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PortCheckTest {
    @Test
    void namesThePortThatIsTakenAndWhoHasIt() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName(Ports.HOST))) {
            var layout = new Layout(Path.of("."), Path.of("."), taken.getLocalPort() - 2);

            assertThatThrownBy(() -> PortCheck.demandFree(layout))
                    .isInstanceOf(PartFailed.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " is taken by process "
                            + ProcessHandle.current().pid())
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void isContentWithFreePorts() {
        var layout = new Layout(Path.of("."), Path.of("."), Ports.freeBlock(23_100, 9));

        assertThatCode(() -> PortCheck.demandFree(layout)).doesNotThrowAnyException();
    }
}
