package eu.doelboom.local.command;

import eu.doelboom.local.demo.FrontDoor;
import eu.doelboom.local.part.PartFailed;
import eu.doelboom.local.part.Ports;
import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a demo token and nothing else, ready to be put into another command. */
@Command(name = "token", description = "Prints a demo token for a role in a city, valid for twelve hours.")
final class TokenCommand implements Callable<Integer> {
    @Mixin
    private Place place = new Place();

    @Option(names = "--port", paramLabel = "N", description = "Port of the gateway (default: the running suite's).")
    private @Nullable Integer port;

    @Parameters(index = "0", paramLabel = "CITY", description = "leiestede, zandwijk or another tenant.")
    private String city = "";

    @Parameters(
            index = "1",
            paramLabel = "ROLE",
            description = "coordinator, owner, department-head, programme-director, financial-director, executive, "
                    + "councillor, citizen, auditor, erp-client or platform-operator.")
    private String role = "";

    @Override
    public Integer call() throws IOException {
        var gateway = port == null ? place.state().gateway() : "http://" + Ports.HOST + ":" + port;
        try {
            System.out.println(FrontDoor.at(gateway).token(city, role));
            return 0;
        } catch (ConnectException absent) {
            throw new PartFailed("nothing answers at " + gateway + ". Start the suite: deploy/up", absent);
        }
    }
}
