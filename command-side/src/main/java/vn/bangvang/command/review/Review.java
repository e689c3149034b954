package vn.bangvang.command.review;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.reference.Known;
import vn.bangvang.command.review.ReviewCommand.AssessReview;
import vn.bangvang.command.review.ReviewCommand.Assessment;
import vn.bangvang.command.review.ReviewCommand.ConcludeReview;
import vn.bangvang.command.review.ReviewCommand.Conclusion;
import vn.bangvang.command.review.ReviewCommand.CorrectAssessment;
import vn.bangvang.command.review.ReviewCommand.CorrectConclusion;
import vn.bangvang.command.review.ReviewCommand.CorrectReview;
import vn.bangvang.command.review.ReviewCommand.ResubmitReview;
import vn.bangvang.command.review.ReviewCommand.ReturnReview;
import vn.bangvang.command.review.ReviewCommand.SubmitReview;
import vn.bangvang.shared.book.ClusterBook.Cluster;
import vn.bangvang.shared.book.ClusterBook.Roster;
import vn.bangvang.shared.event.ReviewEvent;
import vn.bangvang.shared.event.ReviewEvent.ReviewAssessed;
import vn.bangvang.shared.event.ReviewEvent.ReviewAssessmentCorrected;
import vn.bangvang.shared.event.ReviewEvent.ReviewConcluded;
import vn.bangvang.shared.event.ReviewEvent.ReviewConclusionCorrected;
import vn.bangvang.shared.event.ReviewEvent.ReviewCorrected;
import vn.bangvang.shared.event.ReviewEvent.ReviewResubmitted;
import vn.bangvang.shared.event.ReviewEvent.ReviewReturned;
import vn.bangvang.shared.event.ReviewEvent.ReviewSubmitted;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.rule.ReviewPolicy;
import vn.bangvang.shared.rule.ReviewPolicy.Act;
import vn.bangvang.shared.rule.SeparationOfDuties;
import vn.bangvang.shared.value.Role;

/**
 * One review. The unit reports, the organiser of the cluster assesses and concludes. What is written anew after the
 * assessment is assessed anew; from the conclusion on only the conclusion can be corrected.
 */
@Aggregate(type = "Review", cache = "aggregateCache")
class Review extends ReviewFile {

    Review() {}

    @CommandHandler
    Review(SubmitReview command, Actor actor) {
        actor.on(command.reviewedOn()).as(Role.REPRESENTATIVE, command.unitId());
        Cluster cluster = Known.cluster(actor, command.clusterId());
        Roster roster = Known.memberOn(cluster, command.year(), command.reviewedOn(), command.unitId());
        ReviewPolicy.checkReporter(command.subject(), roster.leader(), roster.deputy(), command.unitId());
        ReviewPolicy.checkDay(command.year(), command.reviewedOn());
        ReviewPolicy.checkContents(command.kind(), command.contents());
        if (command.hostId() != null) {
            Known.unit(actor, command.hostId());
        }
        happen(
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
        ReviewPolicy.checkContents(kind, command.contents());
        mustDiffer(command.contents(), contents);
        happen(new ReviewCorrected(id, command.contents(), command.reason(), command.correctedOn()), actor);
    }

    @CommandHandler
    void handle(ReturnReview command, Actor actor) {
        organise(Act.SEND_BACK, command.returnedOn(), actor);
        happen(new ReviewReturned(id, command.missing(), command.reason(), command.returnedOn()), actor);
    }

    @CommandHandler
    void handle(ResubmitReview command, Actor actor) {
        represent(Act.RESUBMIT, command.resubmittedOn(), actor);
        ReviewPolicy.checkContents(kind, command.contents());
        happen(new ReviewResubmitted(id, command.contents(), command.note(), command.resubmittedOn()), actor);
    }

    @CommandHandler
    void handle(AssessReview command, Actor actor) {
        organise(Act.ASSESS, command.assessedOn(), actor);
        Assessment given = command.assessment();
        happen(new ReviewAssessed(id, given.grade(), given.opinion(), command.assessedOn()), actor);
    }

    @CommandHandler
    void handle(CorrectAssessment command, Actor actor) {
        organise(Act.CORRECT_ASSESSMENT, command.correctedOn(), actor);
        Assessment given = command.assessment();
        mustDiffer(given, assessment);
        happen(
                new ReviewAssessmentCorrected(
                        id, given.grade(), given.opinion(), command.reason(), command.correctedOn()),
                actor);
    }

    @CommandHandler
    void handle(ConcludeReview command, Actor actor) {
        organise(Act.CONCLUDE, command.concludedOn(), actor);
        Conclusion drawn = command.conclusion();
        happen(new ReviewConcluded(id, drawn.text(), drawn.tasks(), command.concludedOn()), actor);
    }

    @CommandHandler
    void handle(CorrectConclusion command, Actor actor) {
        organise(Act.CORRECT_CONCLUSION, command.correctedOn(), actor);
        Conclusion drawn = command.conclusion();
        mustDiffer(drawn, conclusion);
        happen(
                new ReviewConclusionCorrected(id, drawn.text(), drawn.tasks(), command.reason(), command.correctedOn()),
                actor);
    }

    private void represent(Act act, LocalDate day, Actor actor) {
        actor.on(day).as(Role.REPRESENTATIVE, unit);
        ReviewPolicy.checkState(act, state);
        DatePolicy.checkOrder(day, since);
    }

    private void organise(Act act, LocalDate day, Actor actor) {
        actor.on(day).as(Role.ORGANISER, organiser);
        SeparationOfDuties.notAnAuthor(authors, actor.author());
        SeparationOfDuties.notTheReviewedUnit(unit, actor.represents(unit));
        ReviewPolicy.checkState(act, state);
        DatePolicy.checkOrder(day, since);
    }

    private static void mustDiffer(Object wanted, @Nullable Object now) {
        if (wanted.equals(now)) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
    }

    /** Who acted is told here too, so that this very instance knows it before the append. */
    private static void happen(ReviewEvent event, Actor actor) {
        apply(event, MetaData.from(actor.told()));
    }
}
