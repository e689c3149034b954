package vn.bangvang.command.scoring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.Score;

/** Points on one criterion as they are sent: plain digits, so that no exponent can blow them up. */
record ScoreBody(
        @NotBlank @Size(max = 40) String criterion,
        @NotNull @Pattern(regexp = ScoreBody.POINTS) String score,
        @Nullable @Size(max = 2000) String remark) {

    static final String POINTS = "\\d{1,6}(\\.\\d{1,2})?";

    static List<CriterionScore> scores(List<ScoreBody> bodies) {
        return bodies.stream()
                .map(body -> new CriterionScore(body.criterion(), Score.of(body.score()), body.remark()))
                .toList();
    }
}
