package vn.bangvang.command.scoretable;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.QuarterMembers;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.scoretable.Combination;
import vn.bangvang.shared.domain.scoretable.PartYear;
import vn.bangvang.shared.domain.scoretable.ScoringTerms;
import vn.bangvang.shared.domain.scoretable.TablePolicy;
import vn.bangvang.shared.domain.scoretable.TieBreak;

/** The terms of a score table as they are sent. */
public record TermsBody(
        @NotNull @Min(0) @Max(TablePolicy.MAXIMUM_SCALE) Integer scale,
        @NotNull Combination combination,
        @NotNull Boolean normalised,
        @NotNull Boolean mayExceedMaximum,
        @NotNull @Pattern(regexp = CriterionBody.POINTS) String lateDeduction,
        @NotNull @Size(max = 5) List<@NotNull TieBreak> tieBreaks,
        @NotNull @Min(1) @Max(100) Integer outlierPercent,
        @Nullable QuarterMembers quarterMembers,
        @Nullable PartYear partYear) {

    ScoringTerms terms() {
        return new ScoringTerms(
                scale,
                combination,
                normalised,
                mayExceedMaximum,
                Score.of(lateDeduction),
                List.copyOf(tieBreaks),
                outlierPercent,
                quarterMembers,
                partYear);
    }
}
