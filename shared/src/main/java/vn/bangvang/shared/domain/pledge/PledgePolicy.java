package vn.bangvang.shared.domain.pledge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.Days;
import vn.bangvang.shared.domain.kernel.Distinct;
import vn.bangvang.shared.domain.kernel.DueTask;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;

/** Who may sign, decline or witness a pledge and when, and when its year may be closed. */
public final class PledgePolicy {

    /** Who signs for a witness of the tree; of one unit its representative comes first. */
    private static final List<Role> WITNESSES = List.of(Role.REPRESENTATIVE, Role.APPROVER);

    private PledgePolicy() {}

    /**
     * What is asked of whom: a signature of each party that has not answered, and the witness's.
     *
     * @param memberDays on which days a party is a member, which alone signs
     */
    public static List<DueTask> due(PledgeState state, Function<UnitId, List<Days>> memberDays) {
        if (state.isClosed()) {
            return List.of();
        }
        Stream<DueTask> signatures = unanswered(state).stream()
                .flatMap(party -> DueTask.of(TaskKind.SIGN, Role.REPRESENTATIVE, party, state.since())
                        .dueBy(state.signUntil())
                        .on(memberDays.apply(party))
                        .stream());
        return Stream.concat(signatures, witnessing(state).stream()).toList();
    }

    private static Optional<DueTask> witnessing(PledgeState state) {
        boolean silent = !unanswered(state).isEmpty();
        if (state.witness() == null
                || state.witnessedOn() != null
                || state.signed().isEmpty()
                || silent && state.signUntil() == null) {
            return Optional.empty();
        }
        return Optional.of(DueTask.of(TaskKind.WITNESS, witnesses(state), state.witnessingUnit(), state.answeredOn())
                .from(silent ? state.signUntil().plusDays(1) : null));
    }

    /** In which roles the unit that acts for the witness does so. */
    public static List<Role> witnesses(PledgeState state) {
        return state.isWitnessedFromOutside() ? List.of(Role.ORGANISER) : WITNESSES;
    }

    private static List<UnitId> unanswered(PledgeState state) {
        return state.parties().stream()
                .filter(party -> !state.hasAnswered(party))
                .toList();
    }

    /** Results are reported under the targets' codes. */
    public static void checkTargets(List<Target> targets) {
        Distinct.check(targets.stream().map(Target::code).toList());
    }

    /** Results that were reported on a target that was dropped count for no other one: its code means nothing else. */
    public static void checkAmended(PledgeState state, List<Target> targets) {
        checkTargets(targets);
        for (Target target : targets) {
            Target before = state.dropped().get(target.code());
            if (before != null && !isSame(before, target)) {
                throw new Refusal(Reason.CODE_USED_BEFORE, Map.of("code", target.code()));
            }
        }
    }

    /** What was left out by mistake comes back under its code, whatever is to be reached. */
    private static boolean isSame(Target one, Target other) {
        return one.text().equals(other.text())
                && one.measure().equals(other.measure())
                && one.accumulates() == other.accumulates();
    }

    /** A witness is a unit or a body outside the tree, and nobody witnesses what it signs itself. */
    public static void checkWitness(Collection<UnitId> parties, Witness witness) {
        UnitId unit = witness.unitId();
        if ((unit == null) == (witness.body() == null)) {
            throw new Refusal(Reason.WITNESS_UNCLEAR);
        }
        if (unit != null && parties.contains(unit)) {
            throw new Refusal(Reason.WITNESS_IS_PARTY, Map.of("unit", unit));
        }
    }

    public static void checkParty(PledgeState state, UnitId unit) {
        if (!state.parties().contains(unit)) {
            throw new Refusal(Reason.NOT_A_PARTY, Map.of("unit", unit));
        }
    }

    /** Whoever declined to sign is bound by nothing in the pledge, and reports nothing under it. */
    public static void checkBound(PledgeState state, UnitId unit) {
        if (state.refused().contains(unit)) {
            throw new Refusal(Reason.NOT_BOUND_BY_PLEDGE, Map.of("unit", unit));
        }
    }

    public static void checkOpen(PledgeState state) {
        if (state.closedOn() != null) {
            throw new Refusal(Reason.PLEDGE_CLOSED, Map.of("closedOn", state.closedOn()));
        }
    }

    /** Who declined may still sign, but not before the day on which it declined. */
    public static void checkSignature(PledgeState state, int version, UnitId unit, LocalDate day) {
        checkAnswer(state, version, unit);
        DatePolicy.checkOrder(day, state.declined().getOrDefault(unit, state.since()));
    }

    /** Who has signed can no longer decline; who declined may still sign, but does not decline twice. */
    public static void checkDecline(PledgeState state, int version, UnitId unit, LocalDate day) {
        checkAnswer(state, version, unit);
        if (state.declined().containsKey(unit)) {
            throw new Refusal(Reason.ALREADY_DECLINED, Map.of("unit", unit, "version", version));
        }
        DatePolicy.checkOrder(day, state.since());
    }

    private static void checkAnswer(PledgeState state, int version, UnitId unit) {
        checkOpen(state);
        checkParty(state, unit);
        checkCurrent(state, version);
        if (state.signed().contains(unit)) {
            throw new Refusal(Reason.ALREADY_SIGNED, Map.of("unit", unit, "version", version));
        }
    }

    /**
     * A witness confirms what was signed in its sight: every party has answered, and at least one has signed. A party
     * that stays silent holds it up until the last day for signing is over and no longer.
     */
    public static void checkWitnessing(PledgeState state, int version, LocalDate day) {
        checkOpen(state);
        checkCurrent(state, version);
        List<UnitId> missing = unanswered(state);
        if (!missing.isEmpty() && daysLate(state.signUntil(), day) == 0) {
            throw new Refusal(Reason.SIGNATURES_OUTSTANDING, Map.of("missing", missing));
        }
        if (state.signed().isEmpty()) {
            throw new Refusal(Reason.NOBODY_SIGNED, Map.of("version", version));
        }
        if (state.witnessedOn() != null) {
            throw new Refusal(Reason.ALREADY_WITNESSED, Map.of("version", version));
        }
        DatePolicy.checkOrder(day, state.latest());
    }

    private static void checkCurrent(PledgeState state, int version) {
        if (version != state.version()) {
            throw new Refusal(Reason.VERSION_NOT_CURRENT, Map.of("version", version, "current", state.version()));
        }
    }

    /** By how many calendar days a signature came after its last day; 0 in time, or without a last day. */
    public static int daysLate(@Nullable LocalDate signUntil, LocalDate signedOn) {
        return signUntil == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(signUntil, signedOn));
    }

    /** A version stands when every party has signed it. */
    public static boolean isFullySigned(PledgeState state) {
        return state.signed().containsAll(state.parties());
    }

    /** Another text or another witness. */
    public static void checkChanged(PledgeState state, PledgeText text, @Nullable Witness witness) {
        if (text.equals(state.text()) && isSameWitness(witness, state.witness())) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
    }

    /** The same unit or body; who is to sign for it may be known by now and makes no other witness of it. */
    private static boolean isSameWitness(@Nullable Witness one, @Nullable Witness other) {
        return one == null || other == null
                ? one == other
                : Objects.equals(one.unitId(), other.unitId()) && Objects.equals(one.body(), other.body());
    }

    /** The year's end is its last quarter: the army reviews its year from mid-November, civil units in December. */
    public static void checkClosing(PledgeState state, LocalDate closedOn) {
        checkOpen(state);
        if (!mayEnd(state.year(), closedOn)) {
            throw new Refusal(
                    Reason.YEAR_NOT_ENDING,
                    Map.of("year", state.year(), "date", closedOn, "earliest", earliestEnd(state.year())));
        }
        DatePolicy.checkOrder(closedOn, state.latest());
    }

    /** Whether a pledge of the year may be closed on the day. */
    public static boolean mayEnd(int year, LocalDate day) {
        return !day.isBefore(earliestEnd(year));
    }

    private static LocalDate earliestEnd(int year) {
        return LocalDate.of(year, 10, 1);
    }
}
