package eu.doelboom.local.demo;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Loads the demo cities into a suite that does not have them yet. */
public final class DemoCities {
    private static final double NANOS = 1e9;
    private static final int CONFLICT = 409;

    private final FrontDoor door;
    private final Consumer<String> narrator;

    public DemoCities(String gateway, Consumer<String> narrator) {
        this.door = FrontDoor.at(gateway);
        this.narrator = narrator;
    }

    public void load() throws IOException {
        load(List.of(Leiestede.plan(), Zandwijk.plan()));
    }

    /** The small one only, and its plan as a draft. */
    public void loadSmallDraft() throws IOException {
        load(List.of(Zandwijk.plan().asDraft()));
    }

    private void load(List<CityPlan> demos) throws IOException {
        for (var demo : demos) {
            var since = System.nanoTime();
            narrator.accept("  demo   %-20s loading ...".formatted(demo.city().id()));
            register(demo.city());
            var verdict = load(demo);
            narrator.accept(String.format(
                    Locale.ROOT,
                    "  demo   %-20s has %d elements and is %s; %.1f s",
                    demo.city().id(),
                    demo.elements().size(),
                    verdict,
                    (System.nanoTime() - since) / NANOS));
        }
    }

    private void register(City city) throws IOException {
        var operator = door.with(door.operatorToken());
        var body = FrontDoor.object().put("id", city.id()).put("name", city.name());
        try {
            operator.post("/plan/v1/tenants", body);
        } catch (Refused refused) {
            if (refused.status() != CONFLICT) {
                throw refused;
            }
        }
    }

    private String load(CityPlan demo) throws IOException {
        var city = demo.city().id();
        var coordinator = Patience.until(() -> door.with(door.token(city, "coordinator")));
        var loader = new CityLoader(demo, coordinator);
        var loaded = Patience.until(loader::load);
        var director = door.with(door.token(city, "financial-director"));
        var verdict =
                new NoteLoader(demo, director, loaded).load().path("verdict").asText();
        new IndicatorLoader(coordinator, loaded.planId(), Clock.systemUTC()).load(demo.indicators());
        if (demo.adopted()) {
            loader.adopt(loaded);
        } else {
            loader.give(loaded, door.person(city, "owner"));
        }
        return verdict;
    }
}
