package eu.doelboom.plan.tenant;

import eu.doelboom.backbone.tenancy.Tenant;
import eu.doelboom.backbone.tenancy.TenantState;
import eu.doelboom.edge.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Puts the proofs of the services together to one certificate. */
@ApplicationScoped
class Certifying {

    private final Certificates certificates;
    private final LeavingSettings settings;

    Certifying(Certificates certificates, LeavingSettings settings) {
        this.certificates = certificates;
        this.settings = settings;
    }

    CertificateView certificate(Tenant tenant) {
        if (tenant.state() != TenantState.DELETED) {
            throw new NotFound("certificate of deletion", tenant.id());
        }
        var proofs = certificates.of(tenant.id().value());
        var awaited = settings.services().stream()
                .filter(service -> proofs.stream()
                        .noneMatch(proof -> proof.service().equals(service)
                                && proof.remains().isEmpty()))
                .sorted()
                .toList();
        return new CertificateView(
                tenant.id().value(),
                tenant.deletionDue(),
                awaited.isEmpty(),
                awaited,
                proofs,
                awaited.isEmpty() ? digest(certificates.written(proofs)) : null);
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
