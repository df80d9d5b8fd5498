package dev.guanxi.customer.phone;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A telephone number with its country's code, of a length that the country has; whether it was given out is not checked. */
@Documented
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = InternationalNumber.Check.class)
public @interface InternationalNumber {

    String message() default "must be an international number, such as +86 571 8888 0000";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks {@link PhoneNumbers}; null is for others to refuse. */
    final class Check implements ConstraintValidator<InternationalNumber, String> {

        @Override
        public boolean isValid(String number, ConstraintValidatorContext context) {
            return number == null || PhoneNumbers.international(number).isPresent();
        }
    }
}
