package vn.bangvang.shared.domain.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.cluster.Roster;
import vn.bangvang.shared.domain.kernel.Days;
import vn.bangvang.shared.domain.kernel.DueTask;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.RankingPolicy.Gap;
import vn.bangvang.shared.domain.ranking.RankingState.Proposal;
import vn.bangvang.shared.domain.scoring.SheetInput;

/**
 * What a ranking asks of the organiser and, once it is proposed, of the members: what {@link PublicationPolicy}, {@link ObjectionPolicy} and {@link DoubtPolicy} take.
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
        cluster.ifPresent(known -> due.addAll(heard(state, known, facts)));
        return due;
    }

    /**
     * Whoever is ranked is heard up to the last day; silence is consent. An objection to what was proposed before does not count
     * for what is proposed now.
     */
    private static List<DueTask> heard(RankingState state, ClusterState cluster, RankingFacts facts) {
        Proposal proposal = state.proposal();
        if (proposal == null || state.isPublished()) {
            return List.of();
        }
        Set<UnitId> heard = state.objections().stream()
                .filter(objection -> !objection.raisedOn().isBefore(proposal.proposedOn()))
                .map(Objection::unit)
                .collect(Collectors.toSet());
        return members(state.period(), cluster, facts).stream()
                .filter(member -> !heard.contains(member))
                .map(member -> DueTask.of(TaskKind.RAISE_OBJECTION, Role.REPRESENTATIVE, member, proposal.proposedOn())
                        .until(proposal.objectionsUntil())
                        .dueBy(proposal.objectionsUntil()))
                .toList();
    }

    private static List<UnitId> members(Period period, ClusterState cluster, RankingFacts facts) {
        Optional<Roster> year = cluster.year(period.year());
        return (period.isYear() ? year : year.map(roster -> roster.in(period, facts.quarterMembers(cluster, period))))
                .map(Roster::members)
                .orElse(List.of());
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
