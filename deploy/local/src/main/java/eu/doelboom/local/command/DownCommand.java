package eu.doelboom.local.command;

import eu.doelboom.local.part.PartFailed;
import eu.doelboom.local.suite.DataFolder;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops the suite of a data folder, and whatever a killed launcher left behind. */
@Command(name = "down", description = "Stops the suite and keeps its data.")
final class DownCommand implements Callable<Integer> {
    private static final long PATIENCE_SECONDS = 60;

    @Mixin
    private Place place = new Place();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var state = place.state();
        var launcher = state.launcher().find();
        if (launcher.isPresent()) {
            end(launcher.get());
        }
        var left = DataFolder.stopLeftovers(place.data());
        if (launcher.isEmpty() && left == 0) {
            System.out.println("Nothing was running in " + place.data());
        } else {
            System.out.println("Stopped. The data stays in " + place.data());
        }
        return 0;
    }

    private static void end(ProcessHandle launcher) throws InterruptedException {
        launcher.destroy();
        try {
            launcher.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException late) {
            launcher.destroyForcibly();
            throw new PartFailed("the launcher (process " + launcher.pid() + ") did not end in " + PATIENCE_SECONDS
                    + " s and was ended by force. Run deploy/down again for its parts.");
        }
    }
}
