package vn.bangvang.command.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.registration.RegistrationCommand.Outcome;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.registration.RegistrationPolicy.Achieved;
import vn.bangvang.shared.domain.registration.RegistrationPolicy.Actual;
import vn.bangvang.shared.platform.web.Legible;

/** What came of a registration, as it is sent. */
public record RegistrationOutcomeBody(
        @NotNull @Size(max = 200) List<@NotNull @Valid AchievedTitleBody> titles,
        @NotNull @Size(max = 100) List<@NotNull @Valid ActualTargetBody> targets) {

    public record AchievedTitleBody(
            @NotNull @Min(1) @Max(200) Integer line,
            @NotNull @Min(0) @Max(1_000_000) Integer achieved,
            @Nullable @Size(min = 1, max = 1000) String note) {

        private Achieved result() {
            return new Achieved(line, achieved, note);
        }
    }

    public record ActualTargetBody(
            @NotBlank @Size(max = 40) @Legible String code,

            @NotNull @Pattern(regexp = "\\d{1,12}(\\.\\d{1,4})?")
            String actual,

            @Nullable @Size(min = 1, max = 1000) String note) {

        private Actual result() {
            return new Actual(code, Score.of(actual), note);
        }
    }

    Outcome outcome() {
        return new Outcome(
                titles.stream().map(AchievedTitleBody::result).toList(),
                targets.stream().map(ActualTargetBody::result).toList());
    }
}
