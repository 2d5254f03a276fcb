package eu.doelboom.backbone.quota;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One quota of a city and what is taken of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One quota of a city in this service, and what is taken of it.")
public record QuotaUse(
        @Schema(description = "Which quota", example = "connections")
        String quota,

        @Schema(description = "The most that the city may take", example = "8")
        long limit,

        @Schema(description = "Taken at this moment, or today where the quota is one per day", example = "1")
        long used,

        @Schema(
                description = "The most that was taken since this service started; absent where that is not counted",
                example = "5")
        @Nullable Long peak,

        @Schema(
                description = "Requests refused for it since this service started; absent where that is not counted",
                example = "0")
        @Nullable Long refused) {}
