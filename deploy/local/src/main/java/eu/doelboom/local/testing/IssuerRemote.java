package eu.doelboom.local.testing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A test's hand on an issuer of {@link StandInIssuer}, wherever that runs. */
public final class IssuerRemote {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final long LIFE_SECONDS = 300;

    private final String url;

    public IssuerRemote(String url) {
        this.url = url;
    }

    /** The claims of an honest councillor of a city. */
    public Map<String, Object> claims(String city) {
        var now = Clock.systemUTC().instant().getEpochSecond();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", url);
        claims.put("aud", "doelboom");
        claims.put("sub", "a-person");
        claims.put("upn", "person@" + city + ".example");
        claims.put("groups", List.of("councillor"));
        claims.put("tenant", city);
        claims.put("iat", now);
        claims.put("exp", now + LIFE_SECONDS);
        return claims;
    }

    public String sign(Map<String, ?> claims) {
        return sign(Map.of(), claims);
    }

    public String sign(Map<String, ?> header, Map<String, ?> claims) {
        return call("/sign", Map.of("header", header, "claims", claims));
    }

    /** Every forged or wrong token that we know of, by what is wrong with it. */
    public Map<String, String> forgeries(String city) {
        try {
            return JSON.readValue(
                    call("/forge", Map.of("claims", claims(city))),
                    new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** From now on it signs with new keys and publishes only those. */
    public void rotate() {
        call("/rotate", Map.of());
    }

    public void fallSilent() {
        call("/down", Map.of());
    }

    public void returnToWork() {
        call("/up", Map.of());
    }

    /** How often somebody asked for its keys. */
    public int keyRequests() {
        return Integer.parseInt(call("/asked", Map.of()));
    }

    /** How often somebody followed a link into the hands of a thief. */
    public int visitsToTheThief() {
        return new IssuerRemote(url + "-thief").keyRequests();
    }

    private String call(String path, Map<String, ?> body) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url + path))
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
