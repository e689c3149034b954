package vn.bangvang.command.scoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.command.dispatch.NewIds;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoring.Adjustment;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.DeclineGround;
import vn.bangvang.shared.domain.scoring.Explanation;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;

/** What can be asked of a score sheet. {@code changes} are whole new scores on the criteria that are set otherwise. */
public sealed interface ScoreSheetCommand extends AggregateCommand {

    ScoreSheetId sheetId();

    @Override
    default Object aggregateId() {
        return sheetId();
    }

    record ScoreSheetBody(
            @Nullable ScoreSheetId id,
            @NotNull ClusterId clusterId,
            @NotNull UnitId unitId,
            @NotNull Period period,
            @Nullable @Size(max = 300) List<@NotNull @Valid AssignmentBody> assignments,
            @NotNull LocalDate selfDueOn,
            @NotNull LocalDate crossDueOn,
            @NotNull LocalDate openedOn) {

        List<Assignment> asked() {
            return AssignmentBody.assignments(assignments);
        }
    }

    record OpenScoreSheet(@TargetAggregateIdentifier ScoreSheetId sheetId, ScoreSheetBody body)
            implements ScoreSheetCommand {
        public OpenScoreSheet(ScoreSheetBody body) {
            this(NewIds.or(body.id(), ScoreSheetId::new), body);
        }
    }

    record OneSheetBody(
            @Nullable ScoreSheetId id,
            @NotNull UnitId unitId,
            @Nullable @Size(max = 300) List<@NotNull @Valid AssignmentBody> assignments) {}

    /** The sheets of several members for one quarter. */
    record OpeningsBody(
            @NotNull ClusterId clusterId,
            @NotNull Period period,
            @NotEmpty @Size(max = 100) List<@NotNull @Valid OneSheetBody> sheets,
            @NotNull LocalDate selfDueOn,
            @NotNull LocalDate crossDueOn,
            @NotNull LocalDate openedOn) {

        List<ScoreSheetBody> each() {
            return sheets.stream()
                    .map(sheet -> new ScoreSheetBody(
                            sheet.id(),
                            clusterId,
                            sheet.unitId(),
                            period,
                            sheet.assignments(),
                            selfDueOn,
                            crossDueOn,
                            openedOn))
                    .toList();
        }
    }

    /** Opens all the sheets, or none; the caller is told of the first. */
    record OpenScoreSheets(List<OpenScoreSheet> sheets) implements ScoreSheetCommand {
        public OpenScoreSheets(OpeningsBody body) {
            this(body.each().stream().map(OpenScoreSheet::new).toList());
        }

        @Override
        public ScoreSheetId sheetId() {
            return sheets.get(0).sheetId();
        }

        @Override
        public List<?> alsoTouches() {
            return sheets.stream().map(OpenScoreSheet::sheetId).toList();
        }
    }

    record AssignmentCorrectionBody(
            @NotNull @Size(max = 300) List<@NotNull @Valid AssignmentBody> assignments,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {

        List<Assignment> asked() {
            return AssignmentBody.assignments(assignments);
        }
    }

    record CorrectAssignments(@TargetAggregateIdentifier ScoreSheetId sheetId, AssignmentCorrectionBody body)
            implements ScoreSheetCommand {}

    record SelfScoreBody(
            @NotEmpty @Size(max = 300) List<@NotNull @Valid ScoreBody> scores,
            @NotNull LocalDate scoredOn) {

        List<CriterionScore> stated() {
            return ScoreBody.scores(scores);
        }
    }

    record RecordSelfScore(@TargetAggregateIdentifier ScoreSheetId sheetId, SelfScoreBody body)
            implements ScoreSheetCommand {}

    record SelfCorrectionBody(
            @NotEmpty @Size(max = 300) List<@NotNull @Valid ScoreBody> scores,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {

        List<CriterionScore> stated() {
            return ScoreBody.scores(scores);
        }
    }

    record CorrectSelfScore(@TargetAggregateIdentifier ScoreSheetId sheetId, SelfCorrectionBody body)
            implements ScoreSheetCommand {}

    record CrossScoreBody(
            @NotNull UnitId scorerId,
            @NotEmpty @Size(max = 300) List<@NotNull @Valid ScoreBody> scores,
            @NotNull LocalDate scoredOn) {

        List<CriterionScore> stated() {
            return ScoreBody.scores(scores);
        }
    }

    record RecordCrossScore(@TargetAggregateIdentifier ScoreSheetId sheetId, CrossScoreBody body)
            implements ScoreSheetCommand {}

    record CrossCorrectionBody(
            @NotNull UnitId scorerId,
            @NotEmpty @Size(max = 300) List<@NotNull @Valid ScoreBody> scores,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {

        List<CriterionScore> stated() {
            return ScoreBody.scores(scores);
        }
    }

    record CorrectCrossScore(@TargetAggregateIdentifier ScoreSheetId sheetId, CrossCorrectionBody body)
            implements ScoreSheetCommand {}

    record ScoringDeclineBody(
            @NotNull UnitId scorerId,
            @NotNull DeclineGround ground,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate declinedOn) {}

    record DeclineCrossScoring(@TargetAggregateIdentifier ScoreSheetId sheetId, ScoringDeclineBody body)
            implements ScoreSheetCommand {}

    record ConsolidationBody(
            @NotNull UnitId consolidatorId,
            @NotNull @Size(max = 300) List<@NotNull @Valid ChangeBody> changes,
            @NotNull LocalDate explainUntil,
            @NotNull LocalDate consolidatedOn) {

        List<CriterionScore> changed() {
            return ChangeBody.scores(changes);
        }

        List<Adjustment> adjustments() {
            return ChangeBody.adjustments(changes);
        }
    }

    record ConsolidateSheet(@TargetAggregateIdentifier ScoreSheetId sheetId, ConsolidationBody body)
            implements ScoreSheetCommand {}

    record AcceptanceBody(@NotNull LocalDate acceptedOn) {}

    record AcceptConsolidation(@TargetAggregateIdentifier ScoreSheetId sheetId, AcceptanceBody body)
            implements ScoreSheetCommand {}

    record ExplanationBody(
            @NotBlank @Size(max = 40) String criterion,
            @NotBlank @Size(max = 4000) String text,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 500) String> evidence) {

        Explanation explanation() {
            return new Explanation(criterion, text, evidence == null ? List.of() : List.copyOf(evidence));
        }
    }

    record ExplanationsBody(
            @NotEmpty @Size(max = 300) List<@NotNull @Valid ExplanationBody> explanations,
            @NotNull LocalDate explainedOn) {

        List<Explanation> explained() {
            return explanations.stream().map(ExplanationBody::explanation).toList();
        }
    }

    record SubmitExplanation(@TargetAggregateIdentifier ScoreSheetId sheetId, ExplanationsBody body)
            implements ScoreSheetCommand {}

    record ReverificationBody(
            @NotNull @Size(max = 300) List<@NotNull @Valid ChangeBody> changes,
            @NotNull LocalDate reverifiedOn) {

        List<CriterionScore> changed() {
            return ChangeBody.scores(changes);
        }

        List<Adjustment> adjustments() {
            return ChangeBody.adjustments(changes);
        }
    }

    record ReverifySheet(@TargetAggregateIdentifier ScoreSheetId sheetId, ReverificationBody body)
            implements ScoreSheetCommand {}

    record FinalisationBody(@NotNull LocalDate finalisedOn) {}

    record FinaliseSheet(@TargetAggregateIdentifier ScoreSheetId sheetId, FinalisationBody body)
            implements ScoreSheetCommand {}

    record FinalCorrectionBody(
            @NotEmpty @Size(max = 300) List<@NotNull @Valid ChangeBody> changes,
            @NotNull LocalDate correctedOn) {

        List<CriterionScore> changed() {
            return ChangeBody.scores(changes);
        }

        List<Adjustment> adjustments() {
            return ChangeBody.adjustments(changes);
        }
    }

    record CorrectFinalScore(@TargetAggregateIdentifier ScoreSheetId sheetId, FinalCorrectionBody body)
            implements ScoreSheetCommand {}
}
