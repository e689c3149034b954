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
        actor.on(command.reviewedOn()).as(Role.REPRESENTATIVE, command.unitId());
        ClusterState cluster = References.cluster(actor, command.clusterId());
        Roster roster = References.memberOn(cluster, command.year(), command.reviewedOn(), command.unitId());
        ReviewPolicy.checkReporter(command.subject(), roster.leader(), roster.deputy(), command.unitId());
        ReviewPolicy.checkDay(command.year(), command.reviewedOn());
        ReviewPolicy.checkContents(command.kind(), command.contents());
        if (command.hostId() != null) {
            References.unit(actor, command.hostId());
        }
        apply(
                new ReviewSubmitted(
                        command.reviewId(),
                        command.kind(),
                        command.subject(),
                        cluster.id(),
                        cluster.organiser(),
                        command.unitId(),
                        command.year(),
                        command.contents(),
                        command.hostId(),
                        command.place(),
                        command.reviewedOn()),
                actor);
    }

    @CommandHandler
    void handle(CorrectReview command, Actor actor) {
        represent(Act.CORRECT, command.correctedOn(), actor);
        ReviewPolicy.checkContents(state.kind(), command.contents());
        checkChanged(command.contents(), state.contents());
        apply(new ReviewCorrected(id, command.contents(), command.reason(), command.correctedOn()), actor);
    }

    @CommandHandler
    void handle(ReturnReview command, Actor actor) {
        organise(Act.SEND_BACK, command.returnedOn(), actor);
        apply(new ReviewReturned(id, command.missing(), command.reason(), command.returnedOn()), actor);
    }

    @CommandHandler
    void handle(ResubmitReview command, Actor actor) {
        represent(Act.RESUBMIT, command.resubmittedOn(), actor);
        ReviewPolicy.checkContents(state.kind(), command.contents());
        apply(new ReviewResubmitted(id, command.contents(), command.note(), command.resubmittedOn()), actor);
    }

    @CommandHandler
    void handle(AssessReview command, Actor actor) {
        organise(Act.ASSESS, command.assessedOn(), actor);
        Assessment given = command.assessment();
        apply(new ReviewAssessed(id, given.grade(), given.opinion(), command.assessedOn()), actor);
    }

    @CommandHandler
    void handle(CorrectAssessment command, Actor actor) {
        organise(Act.CORRECT_ASSESSMENT, command.correctedOn(), actor);
        Assessment given = command.assessment();
        checkChanged(given, state.assessment());
        apply(
                new ReviewAssessmentCorrected(
                        id, given.grade(), given.opinion(), command.reason(), command.correctedOn()),
                actor);
    }

    @CommandHandler
    void handle(ConcludeReview command, Actor actor) {
        organise(Act.CONCLUDE, command.concludedOn(), actor);
        Conclusion drawn = command.conclusion();
        apply(new ReviewConcluded(id, drawn.text(), drawn.tasks(), command.concludedOn()), actor);
    }

    @CommandHandler
    void handle(CorrectConclusion command, Actor actor) {
        organise(Act.CORRECT_CONCLUSION, command.correctedOn(), actor);
        Conclusion drawn = command.conclusion();
        checkChanged(drawn, state.conclusion());
        apply(
                new ReviewConclusionCorrected(id, drawn.text(), drawn.tasks(), command.reason(), command.correctedOn()),
                actor);
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
