package eu.doelboom.plan.tenant;

import eu.doelboom.backbone.tenancy.Quotas;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The quotas that were agreed with a city. */
@Schema(description = "What a city may take, so that the others do not feel it.")
record QuotaTerms(
        @NotNull @Min(1) @Max(64) @Schema(description = "Requests that may work on the database of each service at once", example = "8")
        Integer connections,

        @NotNull @Min(1) @Max(20971520) @Schema(description = "Largest file of an import, in bytes", example = "20971520")
        Long importBytes,

        @NotNull @Min(1) @Max(1099511627776L) @Schema(description = "All files of a day together, in bytes", example = "268435456")
        Long importBytesPerDay) {

    static QuotaTerms of(Quotas quotas) {
        return new QuotaTerms(quotas.connections(), quotas.importBytes(), quotas.importBytesPerDay());
    }

    Quotas quotas() {
        return new Quotas(connections, importBytes, importBytesPerDay);
    }
}
