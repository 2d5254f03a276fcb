package eu.doelboom.local.suite;

import eu.doelboom.local.part.PartFailed;
import eu.doelboom.local.part.Ports;
import java.util.stream.Collectors;

/** Makes sure that all ports of a suite are free before anything starts, and names who holds one that is not. */
public final class PortCheck {
    private static final int MAX_COMMAND = 100;

    private PortCheck() {}

    public static void demandFree(Layout layout) {
        var taken = layout.ports()
                .filter(port -> !Ports.isFree(port))
                .mapToObj(port -> "port " + port + " is taken" + by(port))
                .toList();
        if (!taken.isEmpty()) {
            throw new PartFailed("%s. Stop that process, or choose another block of ports: deploy/up --port %d"
                    .formatted(taken.stream().collect(Collectors.joining("; ")), layout.port() + 1_000));
        }
    }

    private static String by(int port) {
        return PortOwner.of(port)
                .map(process -> " by process " + process.pid() + " ("
                        + shortened(process.info().commandLine().orElse("command unknown")) + ")")
                .orElse(" (by a process of another user)");
    }

    private static String shortened(String command) {
        return command.length() <= MAX_COMMAND ? command : command.substring(0, MAX_COMMAND) + "...";
    }
}
