package eu.doelboom.plan.action;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day that the term of an action may begin or end on; a year such as 20266 is a slip. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlausibleDay.Rule.class)
public @interface PlausibleDay {

    /** What is said of any other day. */
    String MESSAGE = "must lie in the years 1900-2200";

    String message() default MESSAGE;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Judges a day; none is fine. */
    class Rule implements ConstraintValidator<PlausibleDay, LocalDate> {

        private static final int FIRST_YEAR = 1900;
        private static final int LAST_YEAR = 2200;

        public static boolean allows(LocalDate day) {
            return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
        }

        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null || allows(day);
        }
    }
}
