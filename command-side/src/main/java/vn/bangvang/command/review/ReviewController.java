package vn.bangvang.command.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.command.review.ReviewCommand.CorrectReview;
import vn.bangvang.command.review.ReviewCommand.SubmitReview;
import vn.bangvang.shared.axon.UuidV7;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.ReviewId;
import vn.bangvang.shared.value.ReviewKind;
import vn.bangvang.shared.value.UnitId;
import vn.bangvang.shared.web.TextLimit;

@RestController
@RequestMapping("/api/reviews")
class ReviewController {

    @TextLimit(10000)
    record ReviewBody(
            @Nullable ReviewId id,
            @NotNull ReviewKind kind,
            @NotNull ClusterId clusterId,
            @NotNull UnitId unitId,
            @NotNull @Min(1948) @Max(2200) Integer year,
            @NotBlank @Size(max = 10000) String summary,
            @NotNull @Size(max = 100) List<@NotBlank @Size(max = 2000) String> tasks,
            @NotNull LocalDate reviewedOn) {

        SubmitReview command() {
            ReviewId review = id == null ? new ReviewId(UuidV7.next()) : id;
            return new SubmitReview(review, kind, clusterId, unitId, year, summary, tasks, reviewedOn);
        }
    }

    @TextLimit(10000)
    record ReviewCorrectionBody(
            @NotBlank @Size(max = 10000) String summary,
            @NotNull @Size(max = 100) List<@NotBlank @Size(max = 2000) String> tasks,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {}

    private final Dispatcher dispatcher;

    ReviewController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping
    ResponseEntity<Accepted> submit(@Valid @RequestBody ReviewBody body) {
        return dispatcher.create(body.command(), "/api/reviews");
    }

    @PostMapping("/{id}/corrections")
    ResponseEntity<Accepted> correct(@PathVariable ReviewId id, @Valid @RequestBody ReviewCorrectionBody body) {
        return dispatcher.act(new CorrectReview(id, body.summary(), body.tasks(), body.reason(), body.correctedOn()));
    }
}
