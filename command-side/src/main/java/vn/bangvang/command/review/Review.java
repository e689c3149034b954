package vn.bangvang.command.review;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.reference.References;
import vn.bangvang.command.review.ReviewCommand.AssessReview;
import vn.bangvang.command.review.ReviewCommand.ConcludeReview;
import vn.bangvang.command.review.ReviewCommand.CorrectAssessment;
import vn.bangvang.command.review.ReviewCommand.CorrectConclusion;
import vn.bangvang.command.review.ReviewCommand.CorrectReview;
import vn.bangvang.command.review.ReviewCommand.ResubmitReview;
import vn.bangvang.command.review.ReviewCommand.ReturnReview;
import vn.bangvang.command.review.ReviewCommand.SubmitReview;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.cluster.Roster;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.SeparationOfDuties;
import vn.bangvang.shared.domain.review.ReviewContents;
import vn.bangvang.shared.domain.review.ReviewEvent;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewAssessed;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewAssessmentCorrected;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewConcluded;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewConclusionCorrected;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewCorrected;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewResubmitted;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewReturned;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewSubmitted;
import vn.bangvang.shared.domain.review.ReviewId;
import vn.bangvang.shared.domain.review.ReviewPolicy;
import vn.bangvang.shared.domain.review.ReviewPolicy.Act;
import vn.bangvang.shared.domain.review.ReviewState;
import vn.bangvang.shared.domain.review.ReviewState.Assessment;
import vn.bangvang.shared.domain.review.ReviewState.Conclusion;

/**
 * One review. The unit reports, the organiser of the cluster assesses and concludes. What is written anew after the
 * assessment is assessed anew; from the conclusion on only the conclusion can be corrected.
 */
@Aggregate(type = "Review", cache = "aggregateCache")
class Review {

    @AggregateIdentifier
    private ReviewId id;

    private ReviewState state;

    Review() {}

    @EventSourcingHandler
    void on(ReviewEvent event, MetaData metadata, @SequenceNumber long sequence) {
        state = ReviewState.FOLD.after(state, new EventEnvelope<>(event, ActorMetadata.of(metadata), sequence));
        id = event.reviewId();
    }

    @CommandHandler
    Review(SubmitReview command, Actor actor) {
        var body = command.body();
        ReviewContents contents = body.contents().contents();
        actor.on(body.reviewedOn()).as(Role.REPRESENTATIVE, body.unitId());
        ClusterState cluster = References.cluster(actor, body.clusterId());
        Roster roster = References.memberOn(cluster, body.year(), body.reviewedOn(), body.unitId());
        ReviewPolicy.checkReporter(body.subject(), roster.leader(), roster.deputy(), body.unitId());
        ReviewPolicy.checkDay(body.year(), body.reviewedOn());
        ReviewPolicy.checkContents(body.kind(), contents);
        if (body.hostId() != null) {
            References.unit(actor, body.hostId());
        }
        apply(
                new ReviewSubmitted(
                        command.reviewId(),
                        body.kind(),
                        body.subject(),
                        cluster.id(),
                        cluster.organiser(),
                        body.unitId(),
                        body.year(),
                        contents,
                        body.hostId(),
                        body.place(),
                        body.reviewedOn()),
                actor);
    }

    @CommandHandler
    void handle(CorrectReview command, Actor actor) {
        var body = command.body();
        ReviewContents contents = body.contents().contents();
        represent(Act.CORRECT, body.correctedOn(), actor);
        ReviewPolicy.checkContents(state.kind(), contents);
        checkChanged(contents, state.contents());
        apply(new ReviewCorrected(id, contents, body.reason(), body.correctedOn()), actor);
    }

    @CommandHandler
    void handle(ReturnReview command, Actor actor) {
        var body = command.body();
        organise(Act.SEND_BACK, body.returnedOn(), actor);
        apply(new ReviewReturned(id, body.missing(), body.reason(), body.returnedOn()), actor);
    }

    @CommandHandler
    void handle(ResubmitReview command, Actor actor) {
        var body = command.body();
        ReviewContents contents = body.contents().contents();
        represent(Act.RESUBMIT, body.resubmittedOn(), actor);
        ReviewPolicy.checkContents(state.kind(), contents);
        apply(new ReviewResubmitted(id, contents, body.note(), body.resubmittedOn()), actor);
    }

    @CommandHandler
    void handle(AssessReview command, Actor actor) {
        var body = command.body();
        organise(Act.ASSESS, body.assessedOn(), actor);
        Assessment given = body.assessment();
        apply(new ReviewAssessed(id, given.grade(), given.opinion(), body.assessedOn()), actor);
    }

    @CommandHandler
    void handle(CorrectAssessment command, Actor actor) {
        var body = command.body();
        organise(Act.CORRECT_ASSESSMENT, body.correctedOn(), actor);
        Assessment given = body.assessment();
        checkChanged(given, state.assessment());
        apply(
                new ReviewAssessmentCorrected(id, given.grade(), given.opinion(), body.reason(), body.correctedOn()),
                actor);
    }

    @CommandHandler
    void handle(ConcludeReview command, Actor actor) {
        var body = command.body();
        organise(Act.CONCLUDE, body.concludedOn(), actor);
        Conclusion drawn = body.concluded();
        apply(new ReviewConcluded(id, drawn.text(), drawn.tasks(), body.concludedOn()), actor);
    }

    @CommandHandler
    void handle(CorrectConclusion command, Actor actor) {
        var body = command.body();
        organise(Act.CORRECT_CONCLUSION, body.correctedOn(), actor);
        Conclusion drawn = body.concluded();
        checkChanged(drawn, state.conclusion());
        apply(new ReviewConclusionCorrected(id, drawn.text(), drawn.tasks(), body.reason(), body.correctedOn()), actor);
    }

    private void represent(Act act, LocalDate day, Actor actor) {
        actor.on(day).as(Role.REPRESENTATIVE, state.unit());
        ReviewPolicy.checkStage(act, state);
        DatePolicy.checkOrder(day, state.since());
    }

    private void organise(Act act, LocalDate day, Actor actor) {
        actor.on(day).as(Role.ORGANISER, state.organiser());
        SeparationOfDuties.notAnAuthor(state.authors(), actor.author());
        SeparationOfDuties.notTheReviewedUnit(state.unit(), actor.represents(state.unit()));
        ReviewPolicy.checkStage(act, state);
        DatePolicy.checkOrder(day, state.since());
    }

    private static void checkChanged(Object wanted, @Nullable Object now) {
        if (wanted.equals(now)) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
    }

    /** Who acted is attached at apply, so that the handler above sees it before the append. */
    private static void apply(ReviewEvent event, Actor actor) {
        AggregateLifecycle.apply(event, MetaData.from(actor.metadata()));
    }
}
