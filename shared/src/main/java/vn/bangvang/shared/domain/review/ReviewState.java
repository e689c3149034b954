package vn.bangvang.shared.domain.review;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.Author;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Fold;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewAssessed;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewAssessmentCorrected;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewConcluded;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewConclusionCorrected;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewCorrected;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewResubmitted;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewReturned;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewSubmitted;

/**
 * A review as it stands (sơ kết, tổng kết). What each of its events means is said here and nowhere else.
 *
 * @param unit the unit that reports
 * @param missing what is to be supplemented; empty unless it is returned
 * @param assessment of the contents as they stand; null before there is one
 * @param stageSince the business date from which it waits at its stage
 * @param since the business date of what happened last
 * @param authors whoever wrote what is reported
 */
@RecordBuilder
public record ReviewState(
        ReviewId id,
        ReviewKind kind,
        ReviewSubject subject,
        ClusterId cluster,
        UnitId organiser,
        UnitId unit,
        int year,
        @Nullable UnitId host,
        @Nullable String place,
        LocalDate reviewedOn,
        ReviewContents contents,
        List<String> missing,
        @Nullable Assessment assessment,
        @Nullable Conclusion conclusion,
        ReviewStage stage,
        LocalDate stageSince,
        LocalDate since,
        Set<Author> authors)
        implements ReviewStateBuilder.With {

    /** What the organiser thinks of it. */
    public record Assessment(ReviewGrade grade, String opinion) {}

    /** What the organiser draws from it, and the tasks it gives. */
    public record Conclusion(String text, List<String> tasks) {}

    public static final Fold<ReviewState, ReviewEvent> FOLD = new Fold<>(ReviewState::first, ReviewState::after);

    private static ReviewState first(EventEnvelope<ReviewEvent> envelope) {
        if (envelope.event() instanceof ReviewSubmitted e) {
            return new ReviewState(
                    e.reviewId(),
                    e.kind(),
                    e.subject(),
                    e.clusterId(),
                    e.organiserId(),
                    e.unitId(),
                    e.year(),
                    e.hostId(),
                    e.place(),
                    e.reviewedOn(),
                    e.contents(),
                    List.of(),
                    null,
                    null,
                    ReviewStage.SUBMITTED,
                    e.reviewedOn(),
                    e.reviewedOn(),
                    envelope.actor().joining(Set.of()));
        }
        throw new IllegalArgumentException("A review begins with its submission");
    }

    public ReviewState after(EventEnvelope<ReviewEvent> envelope) {
        ReviewEvent event = envelope.event();
        if (event instanceof ReviewCorrected e) {
            return reported(e.contents(), e.correctedOn(), envelope.actor());
        } else if (event instanceof ReviewReturned e) {
            return reached(ReviewStage.RETURNED, e.returnedOn()).withMissing(e.missing());
        } else if (event instanceof ReviewResubmitted e) {
            return reported(e.contents(), e.resubmittedOn(), envelope.actor());
        } else if (event instanceof ReviewAssessed e) {
            return reached(ReviewStage.ASSESSED, e.assessedOn()).withAssessment(new Assessment(e.grade(), e.opinion()));
        } else if (event instanceof ReviewAssessmentCorrected e) {
            return with(
                    s -> s.assessment(new Assessment(e.grade(), e.opinion())).since(e.correctedOn()));
        } else if (event instanceof ReviewConcluded e) {
            return reached(ReviewStage.CONCLUDED, e.concludedOn())
                    .withConclusion(new Conclusion(e.conclusion(), e.tasks()));
        } else if (event instanceof ReviewConclusionCorrected e) {
            return with(
                    s -> s.conclusion(new Conclusion(e.conclusion(), e.tasks())).since(e.correctedOn()));
        }
        throw new IllegalArgumentException(event.getClass().getName());
    }

    /** An assessment is of what was read, so it falls when the text is written anew. */
    private ReviewState reported(ReviewContents text, LocalDate day, ActorMetadata actor) {
        return reached(ReviewStage.SUBMITTED, day)
                .with(s -> s.contents(text).missing(List.of()).assessment(null).authors(actor.joining(authors)));
    }

    private ReviewState reached(ReviewStage reached, LocalDate day) {
        return with(s -> s.stage(reached).stageSince(day).since(day));
    }
}
