package vn.bangvang.query.ranking;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.inbox.DueToday;
import vn.bangvang.query.ranking.RankingCases.RankingCase;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.cluster.Roster;
import vn.bangvang.shared.domain.kernel.DueTask;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.Objection;
import vn.bangvang.shared.domain.ranking.RankingState;
import vn.bangvang.shared.domain.ranking.RankingState.Status;

/**
 * What the reader may do with a ranking today.
 *
 * @param open whether they may open it
 * @param again whether they may propose it anew, which they need not
 * @param objectors the units for which they may object
 * @param answers the objections that they are to answer
 * @param upheld whether an objection was given right, so that it is asked why nothing changed
 */
record RankingActs(
        boolean open,
        boolean propose,
        boolean again,
        List<Named> objectors,
        Set<UUID> answers,
        boolean publish,
        boolean upheld,
        boolean publishAgain,
        List<Waiting> waiting) {

    record Waiting(TaskKind kind, Named unit) {}

    static RankingActs of(ClusterId cluster, Period period, @Nullable RankingCase found, Viewer viewer) {
        ClusterState known = viewer.references().clusters().find(cluster).orElseThrow();
        if (found == null) {
            boolean open = holds(Role.ORGANISER, known.organiser(), viewer)
                    && viewer.references().rankings().of(cluster, period).isEmpty();
            return new RankingActs(open, false, false, List.of(), Set.of(), false, false, false, List.of());
        }
        RankingState state = found.state();
        DueToday due = DueToday.of(state, viewer);
        return new RankingActs(
                false,
                !due.mine(TaskKind.PROPOSE_RANKING).isEmpty(),
                state.status() == Status.PROPOSED && holds(Role.ORGANISER, state.organiser(), viewer),
                objectors(known, state, viewer),
                due.mine(TaskKind.ANSWER_OBJECTION).stream()
                        .map(DueTask::part)
                        .flatMap(Stream::ofNullable)
                        .map(UUID::fromString)
                        .collect(Collectors.toSet()),
                !due.mine(TaskKind.PUBLISH_RANKING).isEmpty(),
                state.objections().stream().anyMatch(Objection::upheld),
                !due.mine(TaskKind.PUBLISH_AGAIN).isEmpty(),
                due.all().stream()
                        .map(task -> new Waiting(
                                task.kind(),
                                Named.unit(task.unit(), viewer.references().units())))
                        .distinct()
                        .toList());
    }

    private static List<Named> objectors(ClusterState cluster, RankingState state, Viewer viewer) {
        if (state.status() != Status.PROPOSED
                || viewer.today().isAfter(state.proposal().objectionsUntil())) {
            return List.of();
        }
        List<UnitId> members =
                cluster.year(state.period().year()).map(Roster::members).orElse(List.of());
        return members.stream()
                .filter(unit -> holds(Role.REPRESENTATIVE, unit, viewer))
                .map(unit -> Named.unit(unit, viewer.references().units()))
                .toList();
    }

    private static boolean holds(Role role, UnitId unit, Viewer viewer) {
        return viewer.mandates().stream()
                .anyMatch(mandate -> mandate.role() == role && mandate.unit().equals(unit));
    }
}
