package eu.doelboom.plan.tenant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.doelboom.backbone.event.ReceivedEvent;
import eu.doelboom.backbone.feed.FeedHandler;
import eu.doelboom.edge.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Hears from every service, this one too, that it has erased a city. */
@ApplicationScoped
class ReportFeed implements FeedHandler {

    private static final String TOPIC = "tenant.reports";
    private static final String ERASED = "tenancy.tenants.notify.erased";

    private final Certificates certificates;
    private final ObjectMapper mapper;

    ReportFeed(Certificates certificates, ObjectMapper mapper) {
        this.certificates = certificates;
        this.mapper = mapper;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public TenantId tenantOf(ReceivedEvent event) {
        return TenantId.PLATFORM;
    }

    @Override
    public void apply(String stream, List<ReceivedEvent> events) {
        for (var event : events) {
            if (event.type().equals(ERASED)) {
                certificates.keep(proof(event));
            }
        }
    }

    private Proof proof(ReceivedEvent event) {
        try {
            return mapper.treeToValue(event.data().required("proof"), Proof.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("No readable proof", unreadable);
        }
    }
}
