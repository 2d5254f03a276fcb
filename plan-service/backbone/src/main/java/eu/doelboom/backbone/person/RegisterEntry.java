package eu.doelboom.backbone.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the register of personal data: what is kept in one place, and why it may be. */
@Schema(
        name = "RegisterEntry",
        description = "What is kept about people in one place, why it may be, and for how long.")
public record RegisterEntry(
        @Schema(description = "Where it is kept, in one word", example = "audit")
        String place,

        @Schema(description = "What is kept", example = "Pseudonym of who did something, with his roles and the time")
        String kept,

        @Schema(description = "What for", example = "To account for every change of the plan of a public authority")
        String purpose,

        @Schema(description = "Article 6(1) GDPR", example = "Public task (e)")
        String ground,

        @Schema(description = "For how long", example = "As long as the city is on the platform")
        String retention,

        @Schema(description = "What the erasure of a person does to it", example = "Stays under the pseudonym")
        String erasure) {}
