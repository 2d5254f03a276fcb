package eu.doelboom.backbone.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.doelboom.edge.paging.EntityTag;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person and his pseudonym, as those see them who may. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Person",
        description = "Somebody who works in the city, with the pseudonym under which all else knows him.",
        requiredProperties = {"id", "subject", "seenAt"})
record PersonView(
        @Schema(description = "The pseudonym", example = "0f8fad5b-d9cb-469f-a165-70867728950e")
        String id,

        @Schema(description = "What the issuer of the tokens calls him", example = "els.peeters")
        String subject,

        @Schema(description = "The name in his token, if there was one", example = "Els Peeters") @Nullable String name,

        @Schema(description = "When he was last seen here, to ten minutes", example = "2026-07-02T09:15:00Z")
        Instant seenAt) {

    static PersonView of(Person person) {
        return new PersonView(person.id(), person.subject(), person.name(), person.seenAt());
    }

    static EntityTag tag(Person person) {
        return EntityTag.of(Integer.toUnsignedLong(Objects.hash(person.id(), person.subject(), person.name())));
    }
}
