package vn.bangvang.command.scoring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.scoring.CriterionScore;

/** What is stated on one criterion as it is sent: plain digits, so that no exponent can blow them up. */
public record ScoreBody(
        @NotBlank @Size(max = 40) String criterion,
        @NotNull @Pattern(regexp = ScoreBody.VALUE) String value,
        @Nullable @Pattern(regexp = ScoreBody.COUNT) String penalties,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 500) String> evidence,
        @Nullable @Size(max = 2000) String remark) {

    static final String VALUE = "\\d{1,12}(\\.\\d{1,4})?";
    static final String COUNT = "\\d{1,6}";

    static List<CriterionScore> scores(List<ScoreBody> bodies) {
        return bodies.stream().map(ScoreBody::score).toList();
    }

    private CriterionScore score() {
        return score(criterion, value, penalties, evidence, remark);
    }

    static CriterionScore score(
            String criterion,
            String value,
            @Nullable String penalties,
            @Nullable List<String> evidence,
            @Nullable String remark) {
        return new CriterionScore(
                criterion,
                Score.of(value),
                penalties == null ? null : Score.of(penalties),
                evidence == null ? List.of() : List.copyOf(evidence),
                remark);
    }
}
