package eu.doelboom.gateway.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.doelboom.gateway.door.DoorSettings;
import eu.doelboom.gateway.door.ServiceUnreachable;
import eu.doelboom.gateway.route.Upstream;
import eu.doelboom.gateway.route.Upstreams;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.StreamSupport;

/** The cities that plan-service knows, asked for with an operator's token of the demonstration. */
@Singleton
class RegisteredCities {

    private static final String PATH = Upstream.PLAN.basePath() + "/tenants?pageSize=500";

    private static final String ACTIVE = "ACTIVE";

    private final Upstreams upstreams;
    private final DemoIssuer issuer;
    private final DemoSettings settings;
    private final DoorSettings door;
    private final ObjectMapper json;

    RegisteredCities(
            Upstreams upstreams, DemoIssuer issuer, DemoSettings settings, DoorSettings door, ObjectMapper json) {
        this.upstreams = upstreams;
        this.issuer = issuer;
        this.settings = settings;
        this.door = door;
        this.json = json;
    }

    List<CitiesView.City> all() {
        var answer = ask();
        if (!answer.isOk()) {
            throw unreachable("does not tell which cities it knows (status %d)".formatted(answer.status()));
        }
        try {
            var items = json.readTree(answer.body()).path("items");
            return StreamSupport.stream(items.spliterator(), false)
                    .filter(city -> city.path("state").asText(ACTIVE).equals(ACTIVE))
                    .map(city -> new CitiesView.City(
                            city.path("id").asText(), city.path("name").asText()))
                    .toList();
        } catch (IOException garbled) {
            throw unreachable("does not tell in JSON which cities it knows");
        }
    }

    private Upstreams.Reading ask() {
        var token = issuer.issue(DemoRole.PLATFORM_OPERATOR, null).token();
        try {
            return upstreams
                    .read(Upstream.PLAN, PATH, settings.citiesTimeout(), Map.of("Authorization", "Bearer " + token))
                    .join();
        } catch (CompletionException failure) {
            throw unreachable("cannot be reached");
        }
    }

    private ServiceUnreachable unreachable(String reason) {
        return new ServiceUnreachable(Upstream.PLAN.serviceName(), reason, door.retryAfter());
    }
}
