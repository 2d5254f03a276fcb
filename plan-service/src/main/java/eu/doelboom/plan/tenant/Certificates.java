package eu.doelboom.plan.tenant;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/** The proofs that the services reported, on the platform's own ground. Used in a transaction there. */
@ApplicationScoped
class Certificates {

    private final EntityManager entityManager;
    private final ObjectMapper mapper;

    Certificates(EntityManager entityManager, ObjectMapper mapper) {
        this.entityManager = entityManager;
        this.mapper = mapper;
    }

    /** The first report of a service counts; a repetition changes nothing. */
    void keep(Proof proof) {
        entityManager.unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into erasure_report (tenant, service, proof) values (?, ?, ?::json)
                    on conflict (tenant, service) do nothing""")) {
                insert.setString(1, proof.tenant());
                insert.setString(2, proof.service());
                insert.setString(3, written(proof));
                insert.executeUpdate();
            }
        });
    }

    /** The proofs of a city in order of the services' names. */
    List<Proof> of(String tenant) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            var proofs = new ArrayList<Proof>();
            try (var select =
                    connection.prepareStatement("select proof from erasure_report where tenant = ? order by service")) {
                select.setString(1, tenant);
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        proofs.add(read(rows.getString(1)));
                    }
                }
            }
            return proofs;
        });
    }

    String written(Object content) {
        try {
            return mapper.writeValueAsString(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Proof read(String text) {
        try {
            return mapper.readValue(text, Proof.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
