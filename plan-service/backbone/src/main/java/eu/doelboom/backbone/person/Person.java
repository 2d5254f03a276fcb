package eu.doelboom.backbone.person;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who works in a city, with the pseudonym under which everything else knows him. */
record Person(String id, String subject, @Nullable String name, Instant seenAt) {

    /** Him with all by which he could be recognised. */
    PersonalRecords.NamedPerson named() {
        return new PersonalRecords.NamedPerson(id, name == null ? List.of(subject) : List.of(subject, name));
    }
}
