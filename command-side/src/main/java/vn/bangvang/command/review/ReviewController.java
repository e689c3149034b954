package vn.bangvang.command.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.command.review.ReviewCommand.CorrectReview;
import vn.bangvang.command.review.ReviewCommand.ResubmitReview;
import vn.bangvang.command.review.ReviewCommand.SubmitReview;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.review.ReviewId;
import vn.bangvang.shared.domain.review.ReviewKind;
import vn.bangvang.shared.domain.review.ReviewSubject;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.platform.web.Legible;
import vn.bangvang.shared.platform.web.TextLimit;

/** What the reporting unit does with a review. */
@RestController
@RequestMapping("/api/reviews")
class ReviewController {

    @TextLimit(10000)
    record ReviewBody(
            @Nullable ReviewId id,
            @NotNull ReviewKind kind,
            @NotNull ReviewSubject subject,
            @NotNull ClusterId clusterId,
            @NotNull UnitId unitId,
            @NotNull @Min(1948) @Max(2200) Integer year,
            @NotNull @Valid ReviewContentsBody contents,
            @Nullable UnitId hostId,
            @Nullable @Size(min = 1, max = 300) @Legible String place,
            @NotNull LocalDate reviewedOn) {

        SubmitReview command() {
            ReviewId review = id == null ? new ReviewId(UuidV7.next()) : id;
            return new SubmitReview(
                    review, kind, subject, clusterId, unitId, year, contents.contents(), hostId, place, reviewedOn);
        }
    }

    @TextLimit(10000)
    record ReviewCorrectionBody(
            @NotNull @Valid ReviewContentsBody contents,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {}

    @TextLimit(10000)
    record ReviewResubmissionBody(
            @NotNull @Valid ReviewContentsBody contents,
            @NotBlank @Size(max = 2000) String note,
            @NotNull LocalDate resubmittedOn) {}

    private final Dispatcher dispatcher;

    ReviewController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> submit(@Valid @RequestBody ReviewBody body) {
        return dispatcher.create(body.command(), "/api/reviews");
    }

    @PostMapping("/{id}/corrections")
    ResponseEntity<Accepted> correct(@PathVariable ReviewId id, @Valid @RequestBody ReviewCorrectionBody body) {
        return dispatcher.act(new CorrectReview(id, body.contents().contents(), body.reason(), body.correctedOn()));
    }

    @PostMapping("/{id}/resubmissions")
    ResponseEntity<Accepted> resubmit(@PathVariable ReviewId id, @Valid @RequestBody ReviewResubmissionBody body) {
        return dispatcher.act(new ResubmitReview(id, body.contents().contents(), body.note(), body.resubmittedOn()));
    }
}
