package vn.bangvang.shared.platform.web;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.CanonicalKey;

/** What {@link NotBlank} means here: something is seen. The one that comes with the constraint trims ASCII alone. */
public final class BlankAsSeen implements ConstraintValidator<NotBlank, CharSequence> {

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        return text != null && !CanonicalKey.isBlank(text.toString());
    }
}
