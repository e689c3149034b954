package vn.bangvang.command.testing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.cluster.ClusterCommand.StayBody;
import vn.bangvang.command.congress.CongressVoteBody;
import vn.bangvang.command.congress.CourseCommand.CongressPeriodBody;
import vn.bangvang.command.congress.CourseCommand.CongressResolutionBody;
import vn.bangvang.command.congress.CourseCommand.CongressSittingBody;
import vn.bangvang.command.congress.DelegateCommand.CongressQuotaBody;
import vn.bangvang.command.congress.PlanCommand.CongressTaskBody;
import vn.bangvang.command.movement.MovementCommand.MovementFigureBody;
import vn.bangvang.command.movement.MovementCommand.MovementResultsBody;
import vn.bangvang.command.movement.MovementPlanBody;
import vn.bangvang.command.movement.MovementPlanBody.MovementDeadlineBody;
import vn.bangvang.command.nomination.DocumentBody;
import vn.bangvang.command.nomination.NominationCommand.NomineeBody;
import vn.bangvang.command.pledge.PledgeTargetBody;
import vn.bangvang.command.pledge.WitnessBody;
import vn.bangvang.command.ranking.RankingCommand.Place;
import vn.bangvang.command.ranking.RankingCommand.PlaceBody;
import vn.bangvang.command.ranking.RankingCommand.VotesBody;
import vn.bangvang.command.registration.RegistrationAimsBody;
import vn.bangvang.command.registration.RegistrationAimsBody.RegisteredTargetBody;
import vn.bangvang.command.registration.RegistrationAimsBody.RegisteredTitleBody;
import vn.bangvang.command.registration.RegistrationCommand.Outcome;
import vn.bangvang.command.registration.RegistrationOutcomeBody;
import vn.bangvang.command.registration.RegistrationOutcomeBody.AchievedTitleBody;
import vn.bangvang.command.registration.RegistrationOutcomeBody.ActualTargetBody;
import vn.bangvang.command.review.ReviewContentsBody;
import vn.bangvang.command.review.ReviewContentsBody.ReviewResultBody;
import vn.bangvang.command.rolemodel.RoleModelCommand.RecognitionPaperBody;
import vn.bangvang.command.rolemodel.RoleModelCommand.RoleModelSubjectBody;
import vn.bangvang.command.rolemodel.RoleModelPlanBody;
import vn.bangvang.command.rolemodel.RoleModelPlanBody.RoadmapMilestoneBody;
import vn.bangvang.command.scoretable.CriterionBody;
import vn.bangvang.command.scoretable.TermsBody;
import vn.bangvang.command.scoring.AssignmentBody;
import vn.bangvang.command.scoring.ChangeBody;
import vn.bangvang.command.scoring.ScoreBody;
import vn.bangvang.command.scoring.ScoreSheetCommand.ExplanationBody;
import vn.bangvang.command.target.TargetReportCommand.TargetResultBody;
import vn.bangvang.shared.domain.cluster.Stay;
import vn.bangvang.shared.domain.congress.CongressPeriod;
import vn.bangvang.shared.domain.congress.CongressTask;
import vn.bangvang.shared.domain.congress.CongressVote;
import vn.bangvang.shared.domain.congress.DelegateQuota;
import vn.bangvang.shared.domain.congress.Resolution;
import vn.bangvang.shared.domain.congress.Sitting;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.movement.MovementDeadline;
import vn.bangvang.shared.domain.movement.MovementPlan;
import vn.bangvang.shared.domain.movement.MovementResults;
import vn.bangvang.shared.domain.nomination.Document;
import vn.bangvang.shared.domain.pledge.Target;
import vn.bangvang.shared.domain.pledge.Witness;
import vn.bangvang.shared.domain.ranking.UnitVotes;
import vn.bangvang.shared.domain.registration.RegistrationState.Aims;
import vn.bangvang.shared.domain.review.ReviewContents;
import vn.bangvang.shared.domain.rolemodel.Recognition;
import vn.bangvang.shared.domain.rolemodel.RoleModelPlan;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.ScoringTerms;
import vn.bangvang.shared.domain.scoring.Adjustment;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.Explanation;
import vn.bangvang.shared.domain.target.TargetResult;

/** What a caller sends to say these values; a test names a value once, for its command and for the event. */
public final class Bodies {

    private Bodies() {}

    public static @Nullable List<StayBody> stays(@Nullable List<Stay> stays) {
        return stays == null
                ? null
                : stays.stream()
                        .map(one -> new StayBody(one.unitId(), one.from(), one.until()))
                        .toList();
    }

    public static CongressPeriodBody period(CongressPeriod period) {
        return new CongressPeriodBody(period.from(), period.to());
    }

    public static CongressVoteBody vote(CongressVote vote) {
        return new CongressVoteBody(vote.inFavour(), vote.present());
    }

    public static CongressSittingBody sitting(Sitting sitting) {
        return new CongressSittingBody(sitting.summoned(), sitting.present(), sitting.heldOn());
    }

    public static CongressResolutionBody resolution(Resolution resolution) {
        return new CongressResolutionBody(
                resolution.text(), resolution.directions(), vote(resolution.vote()), resolution.adoptedOn());
    }

    public static CongressTaskBody task(CongressTask task) {
        return new CongressTaskBody(task.code(), task.kind(), task.title(), task.responsibleId(), task.dueOn());
    }

    public static List<CongressTaskBody> tasks(List<CongressTask> tasks) {
        return tasks.stream().map(Bodies::task).toList();
    }

    public static List<CongressQuotaBody> quotas(List<DelegateQuota> quotas) {
        return quotas.stream()
                .map(quota -> new CongressQuotaBody(quota.unitId(), quota.officials()))
                .toList();
    }

    public static MovementPlanBody plan(MovementPlan plan) {
        return new MovementPlanBody(
                plan.kind(),
                plan.level(),
                plan.name(),
                plan.theme(),
                plan.objective(),
                plan.contents(),
                plan.from(),
                plan.to(),
                plan.scope(),
                deadlines(plan.deadlines()));
    }

    public static List<MovementDeadlineBody> deadlines(List<MovementDeadline> deadlines) {
        return deadlines.stream()
                .map(one -> new MovementDeadlineBody(one.code(), one.name(), one.level(), one.dueOn()))
                .toList();
    }

    public static MovementResultsBody results(MovementResults results) {
        return new MovementResultsBody(
                results.summary(),
                results.figures().stream()
                        .map(figure -> new MovementFigureBody(figure.name(), figure.measure(), digits(figure.value())))
                        .toList());
    }

    public static NomineeBody nominee(Nominee nominee) {
        return new NomineeBody(nominee.kind(), nominee.unitId(), nominee.personId(), text(nominee.name()));
    }

    public static RoleModelSubjectBody subject(Nominee subject) {
        return new RoleModelSubjectBody(subject.kind(), subject.unitId(), subject.personId(), text(subject.name()));
    }

    public static List<DocumentBody> documents(List<Document> documents) {
        return documents.stream()
                .map(paper -> new DocumentBody(paper.kind(), paper.title().text(), paper.reference()))
                .toList();
    }

    public static List<PledgeTargetBody> targets(List<Target> targets) {
        return targets.stream()
                .map(target -> new PledgeTargetBody(
                        target.code(), target.text(), target.measure(), digits(target.value()), target.accumulates()))
                .toList();
    }

    public static @Nullable WitnessBody witness(@Nullable Witness witness) {
        return witness == null
                ? null
                : new WitnessBody(
                        witness.unitId(),
                        witness.body(),
                        witness.person() == null ? null : witness.person().person(),
                        text(witness.person()),
                        witness.position());
    }

    public static List<VotesBody> votes(List<UnitVotes> votes) {
        return votes.stream()
                .map(one -> new VotesBody(one.unitId(), one.votes()))
                .toList();
    }

    public static List<PlaceBody> places(List<Place> places) {
        return places.stream()
                .map(place -> new PlaceBody(place.unitId(), place.nominationId()))
                .toList();
    }

    public static RegistrationAimsBody aims(Aims aims) {
        return new RegistrationAimsBody(
                aims.clusterId(),
                aims.titles().stream()
                        .map(title -> new RegisteredTitleBody(
                                title.award(),
                                title.kind(),
                                title.person() == null ? null : title.person().person(),
                                text(title.person()),
                                title.unitId(),
                                title.count()))
                        .toList(),
                aims.targets().stream()
                        .map(target -> new RegisteredTargetBody(
                                target.code(), target.text(), target.measure(), target.aim(), digits(target.value())))
                        .toList());
    }

    public static RegistrationOutcomeBody outcome(Outcome outcome) {
        return new RegistrationOutcomeBody(
                outcome.titles().stream()
                        .map(one -> new AchievedTitleBody(one.line(), one.count(), one.note()))
                        .toList(),
                outcome.targets().stream()
                        .map(one -> new ActualTargetBody(one.code(), digits(one.value()), one.note()))
                        .toList());
    }

    public static ReviewContentsBody contents(ReviewContents contents) {
        return new ReviewContentsBody(
                contents.summary(),
                contents.results().stream()
                        .map(one -> new ReviewResultBody(
                                one.name(), one.measure(), digits(one.planned()), digits(one.actual())))
                        .toList(),
                contents.shortcomings(),
                contents.tasks());
    }

    public static RoleModelPlanBody plan(RoleModelPlan plan) {
        return new RoleModelPlanBody(
                plan.field(),
                plan.topic().text(),
                plan.why().text(),
                plan.fromYear(),
                plan.toYear(),
                plan.milestones().stream()
                        .map(one ->
                                new RoadmapMilestoneBody(one.code(), one.text().text(), one.dueOn()))
                        .toList());
    }

    public static RecognitionPaperBody recognition(Recognition recognition) {
        return new RecognitionPaperBody(
                recognition.level(), recognition.basis(), recognition.number(), recognition.basisOn());
    }

    public static List<AssignmentBody> assignments(List<Assignment> assignments) {
        return assignments.stream()
                .map(one -> new AssignmentBody(one.criterion(), one.assigned(), digits(one.target())))
                .toList();
    }

    public static List<ScoreBody> scores(List<CriterionScore> scores) {
        return scores.stream()
                .map(score -> new ScoreBody(
                        score.criterion(),
                        digits(score.value()),
                        digits(score.penalties()),
                        score.evidence(),
                        score.remark()))
                .toList();
    }

    public static List<ChangeBody> changes(List<CriterionScore> changes, List<Adjustment> adjustments) {
        return changes.stream()
                .map(score -> new ChangeBody(
                        score.criterion(),
                        digits(score.value()),
                        digits(score.penalties()),
                        score.evidence(),
                        score.remark(),
                        reason(score.criterion(), adjustments).orElse(null)))
                .toList();
    }

    private static Optional<String> reason(String criterion, List<Adjustment> adjustments) {
        return adjustments.stream()
                .filter(one -> one.criterion().equals(criterion))
                .map(Adjustment::reason)
                .findFirst();
    }

    public static List<ExplanationBody> explanations(List<Explanation> explanations) {
        return explanations.stream()
                .map(one -> new ExplanationBody(one.criterion(), one.text(), one.evidence()))
                .toList();
    }

    public static List<CriterionBody> criteria(List<Criterion> criteria) {
        return criteria.stream()
                .map(one -> new CriterionBody(
                        one.code(),
                        one.parent(),
                        one.name(),
                        one.kind(),
                        digits(one.maxScore()),
                        digits(one.pointsEach()),
                        digits(one.penaltyEach()),
                        digits(one.minScore())))
                .toList();
    }

    public static TermsBody terms(ScoringTerms terms) {
        return new TermsBody(
                terms.scale(),
                terms.combination(),
                terms.normalised(),
                terms.mayExceedMaximum(),
                digits(terms.lateDeduction()),
                terms.tieBreaks(),
                terms.outlierPercent(),
                terms.quarterMembers(),
                terms.partYear());
    }

    public static List<TargetResultBody> targetResults(List<TargetResult> results) {
        return results.stream()
                .map(one -> new TargetResultBody(one.target(), digits(one.actual()), one.evidence(), one.remark()))
                .toList();
    }

    private static @Nullable String text(@Nullable PersonalText text) {
        return text == null ? null : text.text();
    }

    private static @Nullable String digits(@Nullable Score score) {
        return score == null ? null : score.value().toPlainString();
    }
}
