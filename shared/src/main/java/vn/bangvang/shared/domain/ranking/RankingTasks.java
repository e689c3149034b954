package vn.bangvang.shared.domain.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.kernel.Days;
import vn.bangvang.shared.domain.kernel.DueTask;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.ranking.RankingPolicy.Gap;
import vn.bangvang.shared.domain.scoring.SheetInput;

/**
 * What a ranking asks of the organiser: what {@link PublicationPolicy}, {@link ObjectionPolicy} and {@link DoubtPolicy} take.
 * What nobody has opened need not be ranked.
 */
public final class RankingTasks {

    private RankingTasks() {}

    /** @param cluster empty when it is not known */
    public static List<DueTask> due(RankingState state, Optional<ClusterState> cluster, RankingFacts facts) {
        List<DueTask> due = new ArrayList<>();
        state.objections().stream()
                .filter(Objection::isOpen)
                .map(objection -> task(TaskKind.ANSWER_OBJECTION, state, objection.raisedOn())
                        .with(t -> t.part(objection.id().toString()).subject(objection.unit())))
                .forEach(due::add);
        if (state.isPublished()) {
            due.addAll(again(state, facts.since(state, cluster)));
        } else if (state.proposal() == null) {
            cluster.map(known -> finals(state, known, facts))
                    .filter(finals -> !finals.sheets().isEmpty())
                    .filter(finals -> RankingPolicy.gaps(finals).isEmpty())
                    .map(finals -> task(
                            TaskKind.PROPOSE_RANKING, state, Days.later(state.openedOn(), lastFinal(finals, facts))))
                    .ifPresent(due::add);
        } else if (due.isEmpty()) {
            LocalDate heard = state.proposal().publishableFrom();
            due.add(task(TaskKind.PUBLISH_RANKING, state, heard).from(heard));
        }
        return due;
    }

    /** The sheets without which it cannot be proposed: those that are not final, or not even opened. */
    public static List<Gap> missing(RankingState state, Optional<ClusterState> cluster, RankingFacts facts) {
        return state.isPublished() || state.proposal() != null
                ? List.of()
                : cluster.map(known -> RankingPolicy.gaps(finals(state, known, facts)))
                        .orElse(List.of());
    }

    private static DueTask task(TaskKind kind, RankingState state, @Nullable LocalDate since) {
        return DueTask.of(kind, Role.ORGANISER, state.organiser(), since);
    }

    private static List<DueTask> again(RankingState state, Since since) {
        List<DueTask> due = new ArrayList<>();
        if (since.isChanged()) {
            due.add(task(TaskKind.PUBLISH_AGAIN, state, since.correctedOn()));
        }
        if (DoubtPolicy.isAnythingInDoubt(state, since)) {
            due.add(task(TaskKind.REVIEW_AWARDS, state, since.correctedOn()));
        }
        return due;
    }

    /** The final sheets of whoever is ranked. */
    private static RankingInput finals(RankingState state, ClusterState cluster, RankingFacts facts) {
        RankingInput all = facts.finals(cluster, state.period()).decided(state.decisions());
        return all.of(all.sheets().stream()
                .filter(sheet -> all.members().contains(sheet.unit())
                        && all.quarters(sheet.unit()).contains(sheet.quarter())
                        && !state.decisions().isExcluded(sheet.unit()))
                .toList());
    }

    private static @Nullable LocalDate lastFinal(RankingInput finals, RankingFacts facts) {
        return facts.finalSince(finals.sheets().stream().map(SheetInput::sheet)).reduce(null, Days::later);
    }
}
