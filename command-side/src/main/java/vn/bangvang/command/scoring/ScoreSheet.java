package vn.bangvang.command.scoring;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.spring.stereotype.Aggregate;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.reference.Concerned;
import vn.bangvang.command.scoring.ScoreSheetCommand.AcceptConsolidation;
import vn.bangvang.command.scoring.ScoreSheetCommand.ConsolidateSheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectAssignments;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectCrossScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectFinalScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectSelfScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.DeclineCrossScoring;
import vn.bangvang.command.scoring.ScoreSheetCommand.FinaliseSheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.OpenScoreSheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.RecordCrossScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.RecordSelfScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.ReverifySheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.SubmitExplanation;
import vn.bangvang.shared.event.ScoreSheetEvent;

/**
 * One unit's score sheet for one quarter. The unit scores itself and every other member scores it or declines
 * ({@link Scoring}); then it is settled stage by stage until it is final ({@link Settling}).
 */
@Aggregate(type = "ScoreSheet", cache = "aggregateCache")
class ScoreSheet extends ScoreSheetFile {

    ScoreSheet() {}

    /** Before every command: until the ranking is published, strangers do not learn that there is a sheet. */
    @CommandHandlerInterceptor
    void keepFromStrangers(ScoreSheetCommand command, Actor actor) {
        if (!actor.book().rankings().isClosed(sheet.cluster(), sheet.quarter())) {
            actor.mustBeConcerned(
                    Concerned.inCluster(actor, sheet.cluster(), sheet.quarter().year()), id);
        }
    }

    @CommandHandler
    ScoreSheet(OpenScoreSheet command, Actor actor) {
        apply(Opening.of(command, actor));
    }

    @CommandHandler
    void handle(CorrectAssignments command, Actor actor) {
        happen(Opening.correct(command, sheet, actor), actor);
    }

    @CommandHandler
    void handle(RecordSelfScore command, Actor actor) {
        happen(scoring(actor).record(command), actor);
    }

    @CommandHandler
    void handle(CorrectSelfScore command, Actor actor) {
        happen(scoring(actor).correct(command), actor);
    }

    @CommandHandler
    void handle(RecordCrossScore command, Actor actor) {
        happen(scoring(actor).record(command), actor);
    }

    @CommandHandler
    void handle(CorrectCrossScore command, Actor actor) {
        happen(scoring(actor).correct(command), actor);
    }

    @CommandHandler
    void handle(DeclineCrossScoring command, Actor actor) {
        happen(scoring(actor).decline(command), actor);
    }

    @CommandHandler
    void handle(ConsolidateSheet command, Actor actor) {
        happen(new Consolidating(sheet, story, actor).consolidate(command), actor);
    }

    @CommandHandler
    void handle(AcceptConsolidation command, Actor actor) {
        happen(settling(actor).accept(command), actor);
    }

    @CommandHandler
    void handle(SubmitExplanation command, Actor actor) {
        happen(settling(actor).explain(command), actor);
    }

    @CommandHandler
    void handle(ReverifySheet command, Actor actor) {
        happen(settling(actor).reverify(command), actor);
    }

    @CommandHandler
    void handle(FinaliseSheet command, Actor actor) {
        happen(settling(actor).finalise(command), actor);
    }

    @CommandHandler
    void handle(CorrectFinalScore command, Actor actor) {
        happen(settling(actor).correct(command), actor);
    }

    private Scoring scoring(Actor actor) {
        return new Scoring(sheet, story, actor);
    }

    private Settling settling(Actor actor) {
        return new Settling(sheet, story, actor);
    }

    /** Who acted is told here too, so that this very instance knows it before the append. */
    private static void happen(ScoreSheetEvent event, Actor actor) {
        apply(event, MetaData.from(actor.told()));
    }
}
