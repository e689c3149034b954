package vn.bangvang.command.review;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Told;
import vn.bangvang.command.review.ReviewCommand.Assessment;
import vn.bangvang.command.review.ReviewCommand.Conclusion;
import vn.bangvang.shared.event.ReviewEvent.ReviewAssessed;
import vn.bangvang.shared.event.ReviewEvent.ReviewAssessmentCorrected;
import vn.bangvang.shared.event.ReviewEvent.ReviewConcluded;
import vn.bangvang.shared.event.ReviewEvent.ReviewConclusionCorrected;
import vn.bangvang.shared.event.ReviewEvent.ReviewCorrected;
import vn.bangvang.shared.event.ReviewEvent.ReviewResubmitted;
import vn.bangvang.shared.event.ReviewEvent.ReviewReturned;
import vn.bangvang.shared.event.ReviewEvent.ReviewSubmitted;
import vn.bangvang.shared.value.Author;
import vn.bangvang.shared.value.ReviewContents;
import vn.bangvang.shared.value.ReviewId;
import vn.bangvang.shared.value.ReviewKind;
import vn.bangvang.shared.value.ReviewState;
import vn.bangvang.shared.value.UnitId;

/** What a review knows of itself. Who wrote it is read from the metadata of its own events. */
abstract class ReviewFile {

    @AggregateIdentifier
    protected ReviewId id;

    protected ReviewKind kind;
    protected UnitId unit;
    protected UnitId organiser;
    protected ReviewState state;
    protected ReviewContents contents;
    protected @Nullable Assessment assessment;
    protected @Nullable Conclusion conclusion;
    protected LocalDate since;
    protected final Set<Author> authors = new HashSet<>();

    @EventSourcingHandler
    void on(ReviewSubmitted event, MetaData told) {
        id = event.reviewId();
        kind = event.kind();
        unit = event.unitId();
        organiser = event.organiserId();
        reported(event.contents(), told);
        stand(ReviewState.SUBMITTED, event.reviewedOn());
    }

    @EventSourcingHandler
    void on(ReviewCorrected event, MetaData told) {
        reported(event.contents(), told);
        assessment = null;
        stand(ReviewState.SUBMITTED, event.correctedOn());
    }

    @EventSourcingHandler
    void on(ReviewReturned event) {
        stand(ReviewState.RETURNED, event.returnedOn());
    }

    @EventSourcingHandler
    void on(ReviewResubmitted event, MetaData told) {
        reported(event.contents(), told);
        stand(ReviewState.SUBMITTED, event.resubmittedOn());
    }

    @EventSourcingHandler
    void on(ReviewAssessed event) {
        assessment = new Assessment(event.grade(), event.opinion());
        stand(ReviewState.ASSESSED, event.assessedOn());
    }

    @EventSourcingHandler
    void on(ReviewAssessmentCorrected event) {
        assessment = new Assessment(event.grade(), event.opinion());
        stand(ReviewState.ASSESSED, event.correctedOn());
    }

    @EventSourcingHandler
    void on(ReviewConcluded event) {
        conclusion = new Conclusion(event.conclusion(), event.tasks());
        stand(ReviewState.CONCLUDED, event.concludedOn());
    }

    @EventSourcingHandler
    void on(ReviewConclusionCorrected event) {
        conclusion = new Conclusion(event.conclusion(), event.tasks());
        since = event.correctedOn();
    }

    private void reported(ReviewContents text, MetaData told) {
        contents = text;
        Told.remember(authors, told);
    }

    private void stand(ReviewState reached, LocalDate day) {
        state = reached;
        since = day;
    }
}
