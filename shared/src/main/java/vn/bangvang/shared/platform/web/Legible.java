package vn.bangvang.shared.platform.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.CanonicalKey;

/** A name or a number: all of it is seen. Invisible characters and those that turn the direction of writing are refused. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Legible.AllIsSeen.class)
public @interface Legible {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Null and what is too short are other constraints' business. */
    final class AllIsSeen implements ConstraintValidator<Legible, CharSequence> {

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null || text.codePoints().noneMatch(CanonicalKey::isInvisible);
        }
    }
}
