package vn.bangvang.shared.domain.mandate;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.bangvang.shared.domain.kernel.Author;
import vn.bangvang.shared.domain.kernel.DueTask;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;

/** Which mandates one administrator gives alone, and which only together with another. */
public final class MandatePolicy {

    /** Under these something is approved, decided, published or dated back; to see or to propose is not among them. */
    private static final Set<Role> DECIDING = EnumSet.of(
            Role.ADMINISTRATOR,
            Role.ORGANISER,
            Role.APPROVER,
            Role.COUNCIL_SECRETARY,
            Role.COMPETENT_PERSON,
            Role.BACK_ENTRY);

    private static final int FEWEST_ADMINISTRATORS = 2;

    private MandatePolicy() {}

    /**
     * What is asked of the other administrators: neither of whoever granted it nor of whom it is for, by whichever of
     * their accounts.
     *
     * @param above the units above that of the mandate
     */
    public static List<DueTask> due(MandateState state, Stream<UnitId> above) {
        if (!state.asksForConfirmation()) {
            return List.of();
        }
        List<UUID> involved = Stream.concat(Stream.of(state.holder()), state.granters().stream())
                .flatMap(Author::ids)
                .distinct()
                .toList();
        return Stream.concat(Stream.of(state.unit()), above)
                .map(unit -> DueTask.of(TaskKind.CONFIRM_MANDATE, Role.ADMINISTRATOR, unit, state.from())
                        .until(state.until())
                        .withPart(state.role().name())
                        .withKeptFrom(involved))
                .toList();
    }

    /**
     * Whether the mandate waits for a second administrator. As long as there is none, the first may appoint nobody but
     * that one, with the reach the first one has.
     *
     * @param others how many persons but the granting one administer the unit
     * @param asFarAsOwn whether the unit is the one for which the granting administrator was appointed
     */
    public static boolean awaitsConfirmation(Role role, long others, boolean asFarAsOwn) {
        if (others > 0) {
            return DECIDING.contains(role);
        }
        if (role != Role.ADMINISTRATOR || !asFarAsOwn) {
            throw new Refusal(Reason.SECOND_ADMINISTRATOR_FIRST);
        }
        return false;
    }

    /** Whoever was relieved of the other administrators would be alone, and could appoint whom they please. */
    public static void checkEnd(Role role, boolean waiting, long remaining) {
        if (role == Role.ADMINISTRATOR && !waiting && remaining < FEWEST_ADMINISTRATORS) {
            throw new Refusal(Reason.TWO_ADMINISTRATORS_STAY, Map.of("remaining", remaining));
        }
    }
}
