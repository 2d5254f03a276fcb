package eu.doelboom.plan.violator;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Speaks HTTP, asks the database, sends to the bus and looks at the wall clock: each is somebody else's work. */
class Speaker {
    Instant seen = Instant.now();
    double amount = 1.5;

    RuntimeException absent() {
        return new NotFoundException();
    }

    PanacheQuery<Speaker> query(PanacheQuery<Speaker> query) {
        return query;
    }

    ProducerRecord<String, String> message() {
        return new ProducerRecord<>("topic", "value");
    }
}
