package eu.doelboom.plan.action;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Refuses numbers such as 1E2147483647, whose digits do not fit an int: {@code Digits} counts them in one, so that they
 * wrap around and seem few.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CountableDigits.Rule.class)
@interface CountableDigits {

    String message() default "must have at most 13 digits and 2 decimals";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Judges a number; none is fine. */
    class Rule implements ConstraintValidator<CountableDigits, BigDecimal> {

        @Override
        public boolean isValid(@Nullable BigDecimal number, ConstraintValidatorContext context) {
            return number == null || (long) number.precision() - number.scale() <= Integer.MAX_VALUE;
        }
    }
}
