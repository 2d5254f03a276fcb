package eu.doelboom.backbone.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.doelboom.edge.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hibernate.Session;

/** The proofs of this service, on the platform's own ground. Used in a transaction there. */
@ApplicationScoped
class ErasureProofs {

    private final EntityManager entityManager;
    private final ObjectMapper mapper;

    ErasureProofs(EntityManager entityManager, ObjectMapper mapper) {
        this.entityManager = entityManager;
        this.mapper = mapper;
    }

    Optional<ErasureProof> of(TenantId tenant) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            try (var select = connection.prepareStatement("select proof from erasure where tenant = ?")) {
                select.setString(1, tenant.value());
                try (var row = select.executeQuery()) {
                    return row.next() ? Optional.of(read(row.getString(1))) : Optional.empty();
                }
            }
        });
    }

    void keep(ErasureProof proof) {
        entityManager.unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into erasure (tenant, erased_at, proof) values (?, ?, ?::json)
                    on conflict (tenant) do nothing""")) {
                insert.setString(1, proof.tenant());
                insert.setObject(2, proof.erasedAt().atOffset(ZoneOffset.UTC));
                insert.setString(3, written(proof));
                insert.executeUpdate();
            }
        });
    }

    private ErasureProof read(String text) {
        try {
            return mapper.readValue(text, ErasureProof.class);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("Proof cannot be read", failure);
        }
    }

    private String written(ErasureProof proof) {
        try {
            return mapper.writeValueAsString(proof);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("Proof cannot be written", failure);
        }
    }
}
