package vn.bangvang.query.readmodel;

import java.util.List;
import java.util.Optional;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.cluster.Roster;
import vn.bangvang.shared.domain.kernel.Days;
import vn.bangvang.shared.domain.kernel.DueTask;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.movement.MovementAudience;
import vn.bangvang.shared.domain.movement.MovementState;
import vn.bangvang.shared.domain.pledge.PledgePolicy;
import vn.bangvang.shared.domain.pledge.PledgeState;
import vn.bangvang.shared.domain.registration.RegistrationPolicy;
import vn.bangvang.shared.domain.registration.RegistrationState;
import vn.bangvang.shared.reference.ReferenceData;

/** What is due in a case for which its policy asks about clusters and units. */
public final class Due {

    private Due() {}

    public static List<DueTask> of(MovementState state, ReferenceData references) {
        return MovementAudience.of(state, references.clusters(), references.units())
                .due(state);
    }

    public static List<DueTask> of(PledgeState state, ReferenceData references) {
        Optional<Roster> roster =
                references.clusters().find(state.cluster()).flatMap(known -> known.year(state.year()));
        return PledgePolicy.due(
                state,
                // A roster that is not known keeps nobody away.
                party -> roster.map(known -> known.daysOf(party, state.year())).orElse(List.of(Days.ALWAYS)));
    }

    public static List<DueTask> of(RegistrationState state, ReferenceData references) {
        ClusterId cluster = state.aims().clusterId();
        List<UnitId> checkers = cluster == null
                ? references.units().above(state.unit()).toList()
                : references.clusters().find(cluster).map(ClusterState::organiser).stream()
                        .toList();
        return RegistrationPolicy.due(state, checkers);
    }
}
