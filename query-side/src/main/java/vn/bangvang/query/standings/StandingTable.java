package vn.bangvang.query.standings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.RankingFacts;
import vn.bangvang.shared.domain.ranking.RankingInput;
import vn.bangvang.shared.domain.ranking.RankingPolicy;
import vn.bangvang.shared.domain.ranking.TiePolicy;
import vn.bangvang.shared.domain.ranking.TiePolicy.OpenTie;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.CriterionKind;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoring.LeafPoints;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;
import vn.bangvang.shared.domain.scoring.SheetPoints;

/** Standings for a page: each unit with what its own scores and those of the others would come to. Who may see it is not asked here. */
@Component
public final class StandingTable {

    /**
     * What stands beside a unit's total.
     *
     * @param self what its own scores alone come to; null where it has none
     * @param cross what the cross-scores alone come to; null where there are none
     * @param bonus what bonus and penalty have brought of the total
     */
    public record Stages(@Nullable Score self, @Nullable Score cross, Score bonus) {}

    /** @param stages by unit */
    public record Shown(Standings standings, Map<UUID, Stages> stages) {}

    private final ShownRankings rankings;

    StandingTable(ShownRankings rankings) {
        this.rankings = rankings;
    }

    public Shown of(ClusterId cluster, Period period) {
        DisplayedRanking shown = rankings.shown(cluster, period, null);
        return new Shown(shown.standings(), stages(shown.board()));
    }

    /** As they stood at a position of the log: as published by then, else as they followed from what was recorded by then. */
    public Standings at(ClusterId cluster, Period period, long position) {
        return rankings.shown(cluster, period, position).standings();
    }

    /** What people are to do next about units that are equal by the scores that stand now. */
    public List<OpenTie> openTies(ClusterId cluster, Period period) {
        return TiePolicy.open(
                rankings.shown(cluster, period, null).grounds().get().input());
    }

    /** Self-scores and cross-scores stand from the consolidation on: those of a published ranking are still what they were. */
    private static Map<UUID, Stages> stages(RankingSnapshot board) {
        RankingFacts facts = board.facts();
        Map<UnitId, List<SheetPoints>> self = points(facts.selfScores(board.cluster(), board.period()));
        Map<UnitId, List<SheetPoints>> cross = points(facts.crossScores(board.cluster(), board.period()));
        RankingInput known = facts.provisional(board.cluster(), board.period());
        Map<UUID, Stages> stages = new HashMap<>();
        points(known).forEach((unit, points) -> {
            List<ScoreSheetState> sheets = board
                    .scores()
                    .of(board.cluster().id(), board.period().quarters())
                    .stream()
                    .filter(sheet -> sheet.unit().equals(unit))
                    .toList();
            stages.put(
                    unit.value(),
                    new Stages(
                            sheets.stream().anyMatch(sheet -> sheet.selfScore() != null) ? total(self.get(unit)) : null,
                            sheets.stream()
                                            .anyMatch(sheet ->
                                                    !sheet.crossScores().isEmpty())
                                    ? total(cross.get(unit))
                                    : null,
                            bonus(points, known.tables())));
        });
        return stages;
    }

    private static Map<UnitId, List<SheetPoints>> points(RankingInput input) {
        return RankingPolicy.rank(input).points();
    }

    private static Score total(@Nullable List<SheetPoints> sheets) {
        return Score.sum(Stream.ofNullable(sheets)
                .flatMap(List::stream)
                .map(SheetPoints::total)
                .toList());
    }

    private static Score bonus(List<SheetPoints> sheets, Map<Period, ScoreTable> tables) {
        return Score.sum(sheets.stream()
                .flatMap(sheet -> bonus(
                        sheet, Objects.requireNonNull(tables.get(sheet.sheet().quarter()))))
                .toList());
    }

    private static Stream<Score> bonus(SheetPoints sheet, ScoreTable table) {
        Map<String, Criterion> leaves =
                table.leaves().stream().collect(Collectors.toMap(Criterion::code, Function.identity()));
        return sheet.leaves().stream()
                .filter(leaf -> leaves.get(leaf.criterion()).kind() == CriterionKind.BONUS_PENALTY)
                .map(LeafPoints::points);
    }
}
