package vn.bangvang.query.ranking;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
import vn.bangvang.shared.domain.ranking.RankingPolicy.Gap;
import vn.bangvang.shared.domain.ranking.RankingState;
import vn.bangvang.shared.domain.ranking.RankingState.Status;
import vn.bangvang.shared.domain.ranking.RankingTasks;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;
import vn.bangvang.shared.reference.ReferenceData;

/**
 * What the reader may do with a ranking today.
 *
 * @param open whether they may open it
 * @param again whether they may propose it anew, which they need not
 * @param objectors the units for which they may object
 * @param answers the objections that they are to answer
 * @param missing what the organiser needs before it can be proposed, quarter by quarter
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
        List<Waiting> waiting,
        List<Missing> missing) {

    record Waiting(TaskKind kind, Named unit) {}

    /** Sheets of a quarter that are not final: those that nobody has opened, and those that are being scored. */
    record Missing(Period quarter, List<Named> unopened, List<Named> open) {}

    static RankingActs of(ClusterId cluster, Period period, @Nullable RankingCase found, Viewer viewer) {
        ClusterState known = viewer.references().clusters().find(cluster).orElseThrow();
        if (found == null) {
            boolean open = holds(Role.ORGANISER, known.organiser(), viewer)
                    && viewer.references().rankings().of(cluster, period).isEmpty();
            return new RankingActs(open, false, false, List.of(), Set.of(), false, false, false, List.of(), List.of());
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
                        // Who is heard is no list of those who are late: the last day stands above.
                        .filter(task -> task.kind() != TaskKind.RAISE_OBJECTION)
                        .map(task -> new Waiting(
                                task.kind(),
                                Named.unit(task.unit(), viewer.references().units())))
                        .distinct()
                        .toList(),
                holds(Role.ORGANISER, state.organiser(), viewer) ? missing(state, known, viewer) : List.of());
    }

    private static List<Missing> missing(RankingState state, ClusterState cluster, Viewer viewer) {
        ReferenceData references = viewer.references();
        Map<Period, List<Gap>> byQuarter =
                RankingTasks.missing(state, Optional.of(cluster), references.rankingFacts()).stream()
                        .collect(Collectors.groupingBy(
                                Gap::quarter,
                                () -> new TreeMap<>(Comparator.comparing(Period::toString)),
                                Collectors.toList()));
        return byQuarter.entrySet().stream()
                .map(of -> {
                    Set<UnitId> opened = references.scores().of(cluster.id(), List.of(of.getKey())).stream()
                            .map(ScoreSheetState::unit)
                            .collect(Collectors.toSet());
                    Map<Boolean, List<Named>> units = of.getValue().stream()
                            .map(Gap::unit)
                            .collect(Collectors.partitioningBy(
                                    opened::contains,
                                    Collectors.mapping(
                                            unit -> Named.unit(unit, references.units()), Collectors.toList())));
                    return new Missing(of.getKey(), units.get(false), units.get(true));
                })
                .toList();
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
