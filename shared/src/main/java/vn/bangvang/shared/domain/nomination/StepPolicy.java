package vn.bangvang.shared.domain.nomination;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.DueTask;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.law.StepKind;

/**
 * Which step of a nomination may be taken now. Whoever comes too late is told who was first: that needs to know at which
 * steps the one asking could have acted ({@code could}).
 */
public final class StepPolicy {

    /** In which role a dossier is received, whatever the step is. */
    public static final Role RECEIVER = Role.APPROVER;

    private StepPolicy() {}

    /** What is to be done next; nothing once the nomination is over. */
    public static Optional<DueTask> due(NominationState state) {
        if (state.isOver()) {
            return Optional.empty();
        } else if (state.isDraft() || state.isReturned()) {
            TaskKind kind = state.isDraft() ? TaskKind.SUBMIT : TaskKind.RESUBMIT;
            return Optional.of(DueTask.of(kind, Role.REPRESENTATIVE, state.submittedBy(), state.since()));
        }
        StepKind open = state.route().get(state.step()).kind();
        DueTask task = state.awaitsReception()
                ? DueTask.of(TaskKind.RECEIVE, RECEIVER, watching(state), state.since())
                : DueTask.of(TaskKind.valueOf(open.name()), roleFor(open), watching(state), state.since());
        return Optional.of(task.dueBy(LastDay.of(state)));
    }

    /** Whoever has had it: the unit that submitted it, and those of the steps that were reached; none of a draft. */
    public static List<UnitId> had(NominationState state) {
        if (state.isDraft()) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(state.submittedBy()),
                        state.acts().stream()
                                .flatMap(act -> Stream.ofNullable(act.step()))
                                .map(RouteStep::unitId))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** In which role a step of the kind is taken. */
    public static Role roleFor(StepKind kind) {
        return switch (kind) {
            case ENDORSE, FORWARD, EXTERNAL_DECISION -> Role.APPROVER;
            case COUNCIL -> Role.COUNCIL_SECRETARY;
            case DECIDE -> Role.COMPETENT_PERSON;
        };
    }

    /** A step outside the system is watched by the unit that sent the nomination there. */
    private static UnitId watching(NominationState state) {
        return state.route().subList(0, state.step() + 1).stream()
                .map(RouteStep::unitId)
                .filter(Objects::nonNull)
                .reduce((before, after) -> after)
                .orElse(state.submittedBy());
    }

    /** The current step, if it is of that kind and the nomination is neither over nor returned. */
    public static RouteStep at(NominationState state, StepKind kind, Predicate<RouteStep> could) {
        RouteStep current = open(state);
        boolean theirs = current.kind() == kind && could.test(current);
        Optional<NominationAct> first = taken(state, kind, could);
        if (!theirs && first.isPresent()) {
            throw because(Reason.STEP_ALREADY_TAKEN, first.get());
        }
        NominationPolicy.checkStep(current, kind);
        return current;
    }

    /** The current step, as long as no award of the route has been decided. */
    public static RouteStep undecided(NominationState state, Predicate<RouteStep> could) {
        RouteStep current = open(state);
        refuseDecided(state);
        Optional<NominationAct> first = taken(state, StepKind.ENDORSE, could);
        if (!could.test(current) && first.isPresent()) {
            throw because(Reason.STEP_ALREADY_TAKEN, first.get());
        }
        return current;
    }

    /** The current step, if the dossier is to be received there and has not been. */
    public static RouteStep awaitingReception(NominationState state) {
        RouteStep current = open(state);
        if (state.receivedOn() != null) {
            throw new Refusal(Reason.DOSSIER_ALREADY_RECEIVED);
        }
        if (!state.awaitsReception()) {
            throw new Refusal(Reason.NOT_THE_RECEIVING_STEP, Map.of("level", current.level()));
        }
        return current;
    }

    public static void checkDraft(NominationState state) {
        refuseOver(state);
        if (!state.isDraft()) {
            throw because(Reason.NOMINATION_ALREADY_SUBMITTED, last(state));
        }
    }

    public static void checkReturned(NominationState state) {
        refuseOver(state);
        refuseDraft(state);
        if (!state.isReturned()) {
            throw because(Reason.NOMINATION_NOT_RETURNED, last(state));
        }
    }

    /** Also a returned nomination or a draft can be withdrawn. */
    public static void checkWithdrawable(NominationState state) {
        refuseOver(state);
        refuseDecided(state);
    }

    public static void checkDate(NominationState state, LocalDate day) {
        DatePolicy.checkOrder(day, state.reachedOn());
    }

    /** A result without a round is of the first, so that one that is sent twice does not count twice. */
    public static int round(NominationState state, @Nullable Integer round) {
        int wanted = round == null ? 1 : round;
        if (wanted != state.rounds() + 1) {
            throw new Refusal(Reason.WRONG_ROUND, Map.of("round", wanted, "held", state.rounds()));
        }
        return wanted;
    }

    /** The vote that may still be corrected. */
    public static CouncilVote correctable(NominationState state) {
        if (state.correctable() == null) {
            throw new Refusal(Reason.NO_RESULT_TO_CORRECT);
        }
        return state.correctable();
    }

    /** The reception that may still be corrected. */
    public static DossierReception correctableReception(NominationState state) {
        if (state.reception() == null) {
            throw new Refusal(Reason.NO_RECEPTION_TO_CORRECT);
        }
        return state.reception();
    }

    /** The case has moved on under the hands of the one asking. */
    public static Refusal moved(NominationState state) {
        return because(Reason.STEP_ALREADY_TAKEN, last(state));
    }

    private static RouteStep open(NominationState state) {
        refuseOver(state);
        refuseDraft(state);
        if (state.isReturned()) {
            throw because(Reason.NOMINATION_RETURNED, last(state));
        }
        return state.route().get(state.step());
    }

    private static void refuseOver(NominationState state) {
        NominationState.Outcome outcome = state.status().outcome();
        if (outcome != null) {
            throw because(Reason.NOMINATION_ENDED, last(state)).with("outcome", outcome);
        }
    }

    private static void refuseDraft(NominationState state) {
        if (state.isDraft()) {
            throw new Refusal(Reason.NOMINATION_NOT_SUBMITTED, Map.of("unit", state.submittedBy()));
        }
    }

    private static void refuseDecided(NominationState state) {
        DecidedAward decided = state.decided();
        if (decided != null) {
            throw because(Reason.AWARD_ALREADY_DECIDED, last(state)).with("award", decided.award());
        }
    }

    /** The last act that completed a step of such a kind at which the one asking could have acted. */
    private static Optional<NominationAct> taken(NominationState state, StepKind kind, Predicate<RouteStep> could) {
        return state.acts().stream()
                .filter(act -> act.act().completesStep())
                .filter(act -> act.step() != null && act.step().kind() == kind && could.test(act.step()))
                .reduce((before, after) -> after);
    }

    private static NominationAct last(NominationState state) {
        List<NominationAct> acts = state.acts();
        return acts.get(acts.size() - 1);
    }

    private static Refusal because(Reason reason, NominationAct act) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("act", act.act());
        details.put("on", act.on());
        if (act.by() != null) {
            details.put("by", act.by());
        }
        if (act.step() != null) {
            details.put("level", act.step().level());
        }
        return new Refusal(reason, details);
    }
}
