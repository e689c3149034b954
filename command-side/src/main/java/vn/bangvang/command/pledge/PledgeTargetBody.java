package vn.bangvang.command.pledge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.pledge.Accumulation;
import vn.bangvang.shared.domain.pledge.PledgeText;
import vn.bangvang.shared.domain.pledge.Target;
import vn.bangvang.shared.platform.web.Legible;

/** A target as it is sent: plain digits, so that no exponent can blow the value up. */
public record PledgeTargetBody(
        @NotNull @Pattern(regexp = "\\S{1,40}") @Legible String code,
        @NotBlank @Size(max = 500) String text,
        @NotBlank @Size(max = 50) String measure,

        @NotNull @Pattern(regexp = "\\d{1,12}(\\.\\d{1,4})?")
        String value,

        @NotNull Accumulation accumulates) {

    private Target target() {
        return new Target(code, text, measure, Score.of(value), accumulates);
    }

    static PledgeText text(String theme, List<String> contents, List<PledgeTargetBody> targets) {
        return new PledgeText(
                theme, contents, targets.stream().map(PledgeTargetBody::target).toList());
    }
}
