package eu.doelboom.plan.action;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another amount for one estimate line. */
@Schema(description = "Another amount for one estimate line.")
record AmountChange(
        @NotNull @CountableDigits
        @Digits(integer = 13, fraction = 2, message = "must have at most 13 digits and 2 decimals") @Schema(
                type = SchemaType.STRING,
                format = "number",
                description = "EUR with at most two decimals; may be negative",
                example = "1300000.00")
        BigDecimal amount) {}
