package vn.bangvang.command.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.review.ReviewContents;
import vn.bangvang.shared.domain.review.ReviewResult;
import vn.bangvang.shared.platform.web.Legible;

/** What a review reports, as it is sent. */
public record ReviewContentsBody(
        @NotBlank @Size(max = 10000) String summary,
        @NotNull @Size(max = 100) List<@NotNull @Valid ReviewResultBody> results,
        @NotNull @Size(max = 100) List<@NotBlank @Size(max = 2000) String> shortcomings,
        @NotNull @Size(max = 100) List<@NotBlank @Size(max = 2000) String> tasks) {

    public record ReviewResultBody(
            @NotBlank @Size(max = 500) @Legible String name,
            @Nullable @Size(min = 1, max = 50) String measure,

            @Nullable @Pattern(regexp = "\\d{1,12}(\\.\\d{1,4})?")
            String planned,

            @NotNull @Pattern(regexp = "\\d{1,12}(\\.\\d{1,4})?")
            String actual) {

        ReviewResult result() {
            return new ReviewResult(name, measure, planned == null ? null : Score.of(planned), Score.of(actual));
        }
    }

    ReviewContents contents() {
        return new ReviewContents(
                summary, results.stream().map(ReviewResultBody::result).toList(), shortcomings, tasks);
    }
}
