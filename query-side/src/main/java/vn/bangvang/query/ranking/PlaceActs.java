package vn.bangvang.query.ranking;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.bangvang.query.page.Acting;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.cluster.Roster;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.AcclamationPolicy;
import vn.bangvang.shared.domain.ranking.ExclusionGround;
import vn.bangvang.shared.domain.ranking.RankingRow;
import vn.bangvang.shared.domain.ranking.RankingState;
import vn.bangvang.shared.domain.ranking.TiePolicy;
import vn.bangvang.shared.domain.ranking.TiePolicy.OpenTie;
import vn.bangvang.shared.domain.scoretable.TieBreak;
import vn.bangvang.shared.law.RuleSet.Award;
import vn.bangvang.shared.law.RuleSets;

/**
 * What the reader may decide today about the places of a ranking, beside the scores and on top of them.
 *
 * @param excludable the members that may be excluded
 * @param excluded the members whose exclusion may be lifted
 * @param ties between whom the reader is to decide, or to record what decides
 * @param acclaimable the units of the first place, while none is acclaimed
 * @param electors how many members there are today
 * @param proposable the ranked units in their order, while awards can be proposed by place
 * @param reviews whether the reader says what becomes of honours that rest on places that have changed
 */
record PlaceActs(
        List<Named> excludable,
        List<Named> excluded,
        List<Equal> ties,
        List<Named> acclaimable,
        int electors,
        List<Named> proposable,
        boolean reviews) {

    /** Units that are equal, and the step that is to be taken. */
    record Equal(TieBreak step, List<Named> units) {}

    /** Nothing is to be decided. */
    static final PlaceActs NONE = new PlaceActs(List.of(), List.of(), List.of(), List.of(), 0, List.of(), false);

    /** Those that somebody decides; the other ground follows from the terms of the table. */
    static List<ExclusionGround> grounds() {
        return Arrays.stream(ExclusionGround.values())
                .filter(ground -> ground != ExclusionGround.PART_OF_YEAR)
                .toList();
    }

    /** @param ties asked for where the reader may have a say; none while the scores are provisional */
    static PlaceActs of(RankingState state, Supplier<List<OpenTie>> ties, Viewer viewer) {
        Acting acting = new Acting(viewer);
        ClusterState cluster =
                viewer.references().clusters().find(state.cluster()).orElseThrow();
        Optional<Roster> roster = cluster.year(state.period().year());
        if (roster.isEmpty()) {
            return NONE;
        }
        boolean organises = acting.as(Role.ORGANISER, state.organiser().value());
        List<UnitId> members = roster.get().members();
        Map<UnitId, ExclusionGround> excluded = state.decisions().excluded();
        return new PlaceActs(
                organises ? named(members.stream().filter(unit -> !excluded.containsKey(unit)), viewer) : List.of(),
                organises ? named(members.stream().filter(excluded::containsKey), viewer) : List.of(),
                (organises || speaks(roster.get(), acting) ? ties.get() : List.<OpenTie>of())
                        .stream()
                                .filter(tie -> decides(tie, state, roster.get(), organises, acting))
                                .map(tie -> new Equal(tie.step(), named(tie.units().stream(), viewer)))
                                .toList(),
                organises && AcclamationPolicy.isDue(state)
                        ? named(ranked(state).filter(row -> row.rank() == 1).map(RankingRow::unitId), viewer)
                        : List.of(),
                roster.get().membersOn(viewer.today()).size(),
                organises && isAwardable(state)
                        ? ranked(state)
                                .sorted(Comparator.comparing(row -> isAcclaimed(row, state) ? 0 : row.rank()))
                                .map(row -> Named.unit(
                                        row.unitId(), viewer.references().units()))
                                .toList()
                        : List.of(),
                organises && state.isPublished());
    }

    /** Of several first places it is the one that stands before the others. */
    private static boolean isAcclaimed(RankingRow row, RankingState state) {
        return row.rank() == 1 && row.unitId().equals(state.acclaimed());
    }

    /** Once for each version that is published. */
    private static boolean isAwardable(RankingState state) {
        return state.isPublished() && state.honours().awardedVersion() != state.version();
    }

    /** What units can be proposed for. */
    static List<String> awards(LocalDate today) {
        return RuleSets.inForceOn(today).awards().stream()
                .filter(award -> award.subjects().contains(NomineeKind.COLLECTIVE))
                .map(Award::code)
                .toList();
    }

    private static boolean speaks(Roster roster, Acting acting) {
        return acting.as(Role.REPRESENTATIVE, roster.leader().value())
                || acting.as(Role.REPRESENTATIVE, roster.deputy().value());
    }

    private static boolean decides(OpenTie tie, RankingState state, Roster roster, boolean organises, Acting acting) {
        if (tie.step() != TieBreak.LEADERS_DECISION) {
            return organises;
        }
        UnitId speaker = TiePolicy.speaker(roster, tie.units());
        boolean own = tie.units().stream().anyMatch(unit -> acting.as(Role.REPRESENTATIVE, unit.value()));
        return !own && (speaker == null ? organises : acting.as(Role.REPRESENTATIVE, speaker.value()));
    }

    private static Stream<RankingRow> ranked(RankingState state) {
        return state.rows().stream().filter(RankingRow::hasRank).sorted(Comparator.comparingInt(RankingRow::rank));
    }

    private static List<Named> named(Stream<UnitId> units, Viewer viewer) {
        return units.map(unit -> Named.unit(unit, viewer.references().units()))
                .sorted(Comparator.comparing(unit -> String.valueOf(unit.name())))
                .toList();
    }

    /** Whether there is anything. */
    public boolean any() {
        return Stream.of(excludable, excluded, ties, acclaimable, proposable).anyMatch(some -> !some.isEmpty());
    }
}
