package eu.doelboom.backbone.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.Session;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The answers that a city's keyed requests got, one row each. */
@ApplicationScoped
class GivenAnswers {

    private static final List<String> KEPT_HEADERS = List.of(
            HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.VARY, "Plan-Revision");

    private final EntityManager entityManager;
    private final ObjectMapper mapper;

    GivenAnswers(EntityManager entityManager, ObjectMapper mapper) {
        this.entityManager = entityManager;
        this.mapper = mapper;
    }

    /** Takes the key for this transaction; refused when another request holds it. */
    void reserve(String key) {
        boolean taken = session().doReturningWork(connection -> {
            try (var lock = connection.prepareStatement(
                    "select pg_try_advisory_xact_lock(hashtextextended(current_schema() || ?, 0))")) {
                lock.setString(1, key);
                try (var answer = lock.executeQuery()) {
                    return answer.next() && answer.getBoolean(1);
                }
            }
        });
        if (!taken) {
            throw new KeyInUse();
        }
    }

    @Nullable RestResponse<?> find(String key, String fingerprint) {
        return session().doReturningWork(connection -> find(connection, key, fingerprint));
    }

    private @Nullable RestResponse<?> find(Connection connection, String key, String fingerprint) throws SQLException {
        try (var select = connection.prepareStatement(
                "select fingerprint, status, headers, body from idempotent_request where key = ?")) {
            select.setString(1, key);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                if (!row.getString(1).equals(fingerprint)) {
                    throw new KeyReused();
                }
                return answer(row.getInt(2), json(row.getString(3)), json(row.getString(4)));
            }
        }
    }

    private static RestResponse<?> answer(int status, @Nullable JsonNode headers, @Nullable JsonNode body) {
        var answer = RestResponse.ResponseBuilder.create(status).entity((Object) body);
        if (headers != null) {
            headers.fields()
                    .forEachRemaining(header ->
                            answer.header(header.getKey(), header.getValue().asText()));
        }
        return answer.header("Idempotency-Replayed", "true").build();
    }

    void remember(String key, String fingerprint, RestResponse<?> answer) {
        var headers = mapper.createObjectNode();
        for (var name : KEPT_HEADERS) {
            var value = answer.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        entityManager.flush();
        session().doWork(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into idempotent_request (key, fingerprint, status, headers, body)
                    values (?, ?, ?, ?::json, ?::json)""")) {
                insert.setString(1, key);
                insert.setString(2, fingerprint);
                insert.setInt(3, answer.getStatus());
                insert.setString(4, text(headers));
                insert.setString(5, answer.getEntity() == null ? null : text(answer.getEntity()));
                insert.executeUpdate();
            }
        });
    }

    private Session session() {
        return entityManager.unwrap(Session.class);
    }

    private String text(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("Answer cannot be remembered", failure);
        }
    }

    private @Nullable JsonNode json(@Nullable String text) {
        try {
            return text == null ? null : mapper.readTree(text);
        } catch (IOException failure) {
            throw new IllegalStateException("Remembered answer cannot be read", failure);
        }
    }
}
