package eu.doelboom.local.command;

import eu.doelboom.local.demo.Refused;
import eu.doelboom.local.part.PartFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the local suite; every failure is one message that says what is wrong and what to do. */
@Command(
        name = "doelboom",
        description = "Runs the whole Doelboom suite on this machine, on the loopback address only.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            TokenCommand.class,
            AuditCommand.class,
            ArchiveClassesCommand.class
        })
public final class Doelboom {
    private Doelboom() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Doelboom())
                .setExecutionExceptionHandler(Doelboom::explain)
                .setUsageHelpAutoWidth(true)
                .execute(arguments));
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (failure instanceof PartFailed || failure instanceof IOException || failure instanceof Refused) {
            command.getErr().println("deploy/" + command.getCommandName() + ": " + failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        if (failure instanceof UncheckedIOException) {
            command.getErr().println("deploy/" + command.getCommandName() + ": " + failure);
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }
}
