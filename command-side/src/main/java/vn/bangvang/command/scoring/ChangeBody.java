package vn.bangvang.command.scoring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.scoring.Adjustment;
import vn.bangvang.shared.domain.scoring.CriterionScore;

/** One criterion set otherwise than it was, as it is sent; a value that differs must have a reason. */
public record ChangeBody(
        @NotBlank @Size(max = 40) String criterion,
        @NotNull @Pattern(regexp = ScoreBody.VALUE) String value,
        @Nullable @Pattern(regexp = ScoreBody.COUNT) String penalties,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 500) String> evidence,
        @Nullable @Size(max = 2000) String remark,
        @Nullable @Size(max = 1000) String reason) {

    static List<CriterionScore> scores(List<ChangeBody> bodies) {
        return bodies.stream().map(ChangeBody::score).toList();
    }

    static List<Adjustment> adjustments(List<ChangeBody> bodies) {
        return bodies.stream()
                .filter(body -> body.reason() != null && !body.reason().isBlank())
                .map(body -> new Adjustment(body.criterion(), body.reason()))
                .toList();
    }

    private CriterionScore score() {
        return ScoreBody.score(criterion, value, penalties, evidence, remark);
    }
}
