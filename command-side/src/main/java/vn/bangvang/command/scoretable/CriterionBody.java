package vn.bangvang.command.scoretable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.CriterionKind;
import vn.bangvang.shared.platform.web.Legible;

/** One line of a score table as it is sent; points are plain digits. */
public record CriterionBody(
        @NotNull @Pattern(regexp = "\\S{1,40}") @Legible String code,
        @Nullable @Pattern(regexp = "\\S{1,40}") String parent,
        @NotBlank @Size(max = 500) @Legible String name,
        @NotNull CriterionKind kind,
        @NotNull @Pattern(regexp = CriterionBody.POINTS) String maxScore,
        @Nullable @Pattern(regexp = CriterionBody.POINTS) String pointsEach,
        @Nullable @Pattern(regexp = CriterionBody.POINTS) String penaltyEach,

        @Nullable @Pattern(regexp = "-?" + CriterionBody.POINTS)
        String minScore) {

    static final String POINTS = "\\d{1,6}(\\.\\d{1,4})?";

    static List<Criterion> criteria(List<CriterionBody> bodies) {
        return bodies.stream().map(CriterionBody::criterion).toList();
    }

    private Criterion criterion() {
        return new Criterion(
                code, parent, name, kind, Score.of(maxScore), score(pointsEach), score(penaltyEach), score(minScore));
    }

    private static @Nullable Score score(@Nullable String points) {
        return points == null ? null : Score.of(points);
    }
}
