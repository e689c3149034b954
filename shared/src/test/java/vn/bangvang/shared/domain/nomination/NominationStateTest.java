package vn.bangvang.shared.domain.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.bangvang.shared.testing.Refused.by;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.Author;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.DueTask;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationEvent.CouncilResultCorrected;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationCarriedByCouncil;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDecided;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationEndorsed;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationNotCarriedByCouncil;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationResubmitted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationReturned;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationWithdrawn;
import vn.bangvang.shared.domain.nomination.NominationState.Status;
import vn.bangvang.shared.law.CouncilTerms;
import vn.bangvang.shared.law.Quorum;
import vn.bangvang.shared.law.StepKind;
import vn.bangvang.shared.law.VotingRounds;
import vn.bangvang.shared.law.WorkingDays;

class NominationStateTest {

    private static final NominationId ID = new NominationId(new UUID(1, 1));
    private static final UnitId WARD = new UnitId(new UUID(2, 1));
    private static final UnitId PROVINCE = new UnitId(new UUID(2, 2));
    private static final Author CLERK = new Author(new AccountId(new UUID(3, 1)), null);
    private static final Author APPROVER = new Author(new AccountId(new UUID(3, 2)), null);
    private static final MandateId MANDATE = new MandateId(new UUID(4, 1));
    private static final LocalDate DAY = LocalDate.of(2024, 12, 2);
    private static final CouncilTerms TERMS =
            new CouncilTerms(80, 80, "Điều 1", new Quorum(2, 3, "Điều 2"), new VotingRounds(2, true, "Điều 3"), false);
    private static final CouncilTally FEW = new CouncilTally(15, 15, 0, 3);
    private static final CouncilTally ALL = new CouncilTally(15, 15, 0, 15);

    private final List<EventEnvelope<NominationEvent>> events = new ArrayList<>();
    private @Nullable Integer workingDays;

    @Test
    void a_submission_pins_its_law_and_waits_at_the_first_step() {
        NominationState state = after(submitted());
        assertThat(state.status()).isEqualTo(Status.SUBMITTED);
        assertThat(state.openStep()).isZero();
        assertThat(state.ruleSet()).isEqualTo("law");
        assertThat(state.submitters()).containsExactly(CLERK);
        assertThat(StepPolicy.due(state)).contains(DueTask.of(TaskKind.ENDORSE, Role.APPROVER, WARD, state.since()));
    }

    @Test
    void an_endorsement_opens_the_next_step_and_remembers_who_endorsed_at_which_level() {
        NominationState state = after(submitted(), endorsed(0, DAY.plusDays(1)));
        assertThat(state.status()).isEqualTo(Status.ENDORSED);
        assertThat(state.openStep()).isEqualTo(1);
        assertThat(state.endorsers()).containsOnlyKeys("unit");
        assertThat(state.reachedOn()).isEqualTo(DAY.plusDays(1));
        assertThat(StepPolicy.due(state))
                .contains(DueTask.of(TaskKind.COUNCIL, Role.COUNCIL_SECRETARY, WARD, state.since()));
    }

    @Test
    void what_was_returned_waits_for_its_unit_and_comes_back_to_the_same_step() {
        var reason = CaseText.plain("Thiếu biên bản");
        NominationState returned = after(
                submitted(), new NominationReturned(ID, 0, "unit", WARD, List.of("BIENBAN"), reason, DAY.plusDays(1)));
        assertThat(returned.missing()).containsExactly("BIENBAN");
        assertThat(StepPolicy.due(returned))
                .contains(DueTask.of(TaskKind.RESUBMIT, Role.REPRESENTATIVE, WARD, returned.since()));
        NominationState again =
                after(new NominationResubmitted(ID, 0, List.of(), CaseText.plain("Đã bổ sung"), DAY.plusDays(2)));
        assertThat(again.missing()).isEmpty();
        assertThat(again.openStep()).isZero();
        assertThat(again.status()).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void whoever_appraises_has_working_days_from_the_day_a_complete_dossier_came() {
        workingDays = 20;
        assertThat(dueOn(after(submitted(), endorsed(0, DAY), carried(1, WARD))))
                .isEqualTo(WorkingDays.after(DAY.plusDays(2), 20));
    }

    @Test
    void the_clock_runs_on_while_the_same_unit_takes_its_next_step() {
        workingDays = 20;
        NominationState state =
                after(submitted(), endorsed(0, DAY), carried(1, WARD), carried(2, PROVINCE, DAY.plusDays(9)));
        assertThat(state.openStep()).isEqualTo(3);
        assertThat(dueOn(state)).isEqualTo(WorkingDays.after(DAY.plusDays(2), 20));
    }

    @Test
    void a_return_stops_the_clock_and_what_comes_back_starts_it_anew() {
        workingDays = 20;
        var reason = CaseText.plain("Thiếu biên bản");
        NominationState returned = after(
                submitted(),
                endorsed(0, DAY),
                carried(1, WARD),
                new NominationReturned(ID, 2, "province", PROVINCE, List.of("BIENBAN"), reason, DAY.plusDays(4)));
        assertThat(dueOn(returned)).isNull();
        assertThat(dueOn(after(
                        new NominationResubmitted(ID, 2, List.of(), CaseText.plain("Đã bổ sung"), DAY.plusDays(7)))))
                .isEqualTo(WorkingDays.after(DAY.plusDays(7), 20));
    }

    @Test
    void a_route_without_limits_has_no_last_days() {
        assertThat(dueOn(after(submitted(), endorsed(0, DAY), carried(1, WARD))))
                .isNull();
    }

    private static @Nullable LocalDate dueOn(NominationState state) {
        return StepPolicy.due(state).orElseThrow().dueOn();
    }

    @Test
    void a_lost_first_round_stays_at_the_council_and_the_last_one_goes_to_the_competent_person() {
        NominationState first = after(submitted(), endorsed(0, DAY), lost(1));
        assertThat(first.openStep()).isEqualTo(1);
        assertThat(first.rounds()).isEqualTo(1);
        NominationState last = after(lost(2));
        assertThat(last.openStep()).isEqualTo(2);
        assertThat(last.status()).isEqualTo(Status.NOT_CARRIED);
    }

    @Test
    void the_next_council_of_a_route_counts_its_rounds_from_one() {
        NominationState state = after(submitted(), endorsed(0, DAY), carried(1, WARD));
        assertThat(state.openStep()).isEqualTo(2);
        assertThat(StepPolicy.round(state, 1)).isEqualTo(1);
    }

    @Test
    void a_corrected_result_undoes_what_the_wrong_one_meant() {
        after(submitted(), endorsed(0, DAY), carried(1, WARD));
        NominationState corrected = after(new CouncilResultCorrected(
                ID,
                1,
                "unit",
                WARD,
                1,
                CouncilOutcome.NEXT_ROUND,
                FEW,
                TERMS,
                new NominatedFor(WARD, null, "A", 2024, null),
                CaseText.plain("Ghi nhầm"),
                DAY.plusDays(2),
                DAY.plusDays(5)));
        assertThat(corrected.openStep()).isEqualTo(1);
        assertThat(corrected.rounds()).isEqualTo(1);
        assertThat(corrected.since()).isEqualTo(DAY.plusDays(5));
        assertThat(corrected.reachedOn()).isEqualTo(DAY.plusDays(2));
    }

    @Test
    void nothing_is_corrected_once_a_later_step_was_taken() {
        NominationState state = after(submitted(), endorsed(0, DAY), carried(1, WARD), carried(2, PROVINCE), decided());
        assertThat(by(() -> StepPolicy.correctable(state)).reason()).isEqualTo(Reason.NO_RESULT_TO_CORRECT);
    }

    @Test
    void the_decision_at_the_end_of_the_route_is_the_award_and_nobody_has_anything_to_do() {
        NominationState state = after(submitted(), endorsed(0, DAY), carried(1, WARD), carried(2, PROVINCE), decided());
        assertThat(state.status()).isEqualTo(Status.AWARDED);
        assertThat(state.openStep()).isNull();
        assertThat(StepPolicy.due(state)).isEmpty();
        assertThat(by(() -> StepPolicy.at(state, StepKind.DECIDE, step -> false))
                        .reason())
                .isEqualTo(Reason.NOMINATION_ENDED);
    }

    @Test
    void what_was_withdrawn_is_over() {
        NominationState state = after(submitted(), new NominationWithdrawn(ID, CaseText.plain("Nhầm"), DAY));
        assertThat(state.isOver()).isTrue();
        assertThat(state.openStep()).isNull();
    }

    @Test
    void a_nomination_begins_with_its_draft_or_its_submission() {
        assertThatIllegalArgumentException().isThrownBy(() -> after(endorsed(0, DAY)));
    }

    private NominationState after(NominationEvent... more) {
        for (NominationEvent event : more) {
            Author author = event instanceof NominationSubmitted ? CLERK : APPROVER;
            events.add(new EventEnvelope<>(event, new ActorMetadata(author, MANDATE), events.size()));
        }
        return NominationState.FOLD.all(events);
    }

    private NominationSubmitted submitted() {
        return new NominationSubmitted(
                ID,
                WARD,
                new Nominee(NomineeKind.COLLECTIVE, WARD, null, null),
                "A",
                2024,
                null,
                "law",
                "Điều 1",
                List.of(
                        step(StepKind.ENDORSE, "unit", WARD, null),
                        step(StepKind.COUNCIL, "unit", WARD, TERMS),
                        step(StepKind.COUNCIL, "province", PROVINCE, TERMS),
                        step(StepKind.DECIDE, "province", PROVINCE, null)),
                List.of(),
                List.of(),
                CaseText.plain("Dẫn đầu cụm"),
                DAY,
                null,
                false);
    }

    private RouteStep step(StepKind kind, String level, UnitId unit, @Nullable CouncilTerms terms) {
        return new RouteStep(
                kind,
                level,
                unit,
                terms,
                kind == StepKind.DECIDE ? "A" : null,
                null,
                null,
                unit.equals(PROVINCE) ? workingDays : null);
    }

    private static NominationEndorsed endorsed(int step, LocalDate day) {
        return new NominationEndorsed(ID, step, "unit", WARD, null, day);
    }

    private static NominationCarriedByCouncil carried(int step, UnitId unit) {
        return carried(step, unit, DAY.plusDays(2));
    }

    private static NominationCarriedByCouncil carried(int step, UnitId unit, LocalDate day) {
        return new NominationCarriedByCouncil(ID, step, "unit", unit, ALL, TERMS, day);
    }

    private static NominationNotCarriedByCouncil lost(int round) {
        return new NominationNotCarriedByCouncil(ID, 1, "unit", WARD, round, FEW, TERMS, DAY.plusDays(2));
    }

    private static NominationDecided decided() {
        return new NominationDecided(
                ID, 3, "province", PROVINCE, new DecisionId(new UUID(5, 1)), "1/QĐ", "A", DAY.plusDays(3));
    }
}
