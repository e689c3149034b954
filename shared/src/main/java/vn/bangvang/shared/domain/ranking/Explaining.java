package vn.bangvang.shared.domain.ranking;

import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Ratio;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.RankExplained.Neighbour;
import vn.bangvang.shared.domain.ranking.RankExplained.Part;
import vn.bangvang.shared.domain.ranking.RankExplained.Quarter;
import vn.bangvang.shared.domain.ranking.RankingPolicy.Outcome;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoretable.TieBreak;
import vn.bangvang.shared.domain.scoring.LeafPoints;
import vn.bangvang.shared.domain.scoring.SheetInput;
import vn.bangvang.shared.domain.scoring.SheetPoints;

/** Tells how a unit came to its place. */
public final class Explaining {

    private final RankingInput input;
    private final Outcome outcome;

    private Explaining(RankingInput input, Outcome outcome) {
        this.input = input;
        this.outcome = outcome;
    }

    /** @return empty when the unit is no member */
    public static Optional<RankExplained> explain(RankingInput input, UnitId unit) {
        Explaining explaining = new Explaining(input, RankingPolicy.rank(input));
        return explaining.outcome.rows().stream()
                .filter(row -> row.unitId().equals(unit))
                .findFirst()
                .map(explaining::explained);
    }

    private RankExplained explained(RankingRow row) {
        return new RankExplained(
                row,
                Ratio.percent(row.total(), row.maximum()),
                outcome.points().get(row.unitId()).stream().map(this::quarter).toList(),
                neighbour(row, next(row, -1)),
                neighbour(row, next(row, 1)));
    }

    private Quarter quarter(SheetPoints points) {
        SheetInput sheet = points.sheet();
        ScoreTable table = input.tables().get(sheet.quarter());
        return new Quarter(
                sheet.quarter(),
                new TableUse(sheet.quarter(), table.id(), table.version()),
                points.leaves(),
                parts(table, points),
                points.totals().sum(),
                points.heldBack(),
                sheet.lateDeduction(),
                points.total(),
                points.maximum());
    }

    /** Each leaf adds to all that stand above it. */
    private static List<Part> parts(ScoreTable table, SheetPoints points) {
        Map<String, Part> parts = new HashMap<>();
        for (LeafPoints leaf : points.leaves()) {
            Criterion above = table.parent(leaf.criterion());
            while (above != null) {
                parts.merge(above.code(), new Part(above.code(), leaf.points(), leaf.maximum()), Explaining::together);
                above = table.parent(above.code());
            }
        }
        return table.criteria().stream()
                .filter(criterion -> !criterion.isLeaf())
                .map(criterion ->
                        parts.getOrDefault(criterion.code(), new Part(criterion.code(), Score.ZERO, Score.ZERO)))
                .toList();
    }

    private static Part together(Part one, Part other) {
        return new Part(
                one.criterion(),
                one.points().plus(other.points()),
                one.maximum().plus(other.maximum()));
    }

    /** The nearest row in that direction that has another rank. */
    private @Nullable RankingRow next(RankingRow row, int step) {
        List<RankingRow> rows = outcome.rows();
        int i = rows.indexOf(row);
        while (row.rank() > 0 && i >= 0 && i < rows.size() && rows.get(i).rank() == row.rank()) {
            i += step;
        }
        boolean found =
                row.rank() > 0 && i >= 0 && i < rows.size() && rows.get(i).rank() > 0;
        return found ? rows.get(i) : null;
    }

    private @Nullable Neighbour neighbour(RankingRow own, @Nullable RankingRow other) {
        if (other == null) {
            return null;
        }
        Score level = level(own, other);
        return new Neighbour(
                other.unitId(),
                other.rank(),
                other.total(),
                other.maximum(),
                level,
                level == null ? null : distance(own.total(), level),
                decidedBy(own, other));
    }

    private static Score distance(Score one, Score other) {
        return one.compareTo(other) > 0 ? one.minus(other) : other.minus(one);
    }

    /** The smallest total t with t ÷ own maximum ≥ the other's rate. */
    private @Nullable Score level(RankingRow own, RankingRow other) {
        if (own.maximum().isZero()) {
            return null;
        }
        if (other.maximum().isZero()) {
            return Score.ZERO;
        }
        return new Score(other.total()
                .value()
                .multiply(own.maximum().value())
                .divide(other.maximum().value(), scale(), RoundingMode.CEILING));
    }

    /** Of the finest table of the period. */
    private int scale() {
        return input.tables().values().stream()
                .mapToInt(table -> table.terms().scale())
                .max()
                .orElse(0);
    }

    private @Nullable TieBreak decidedBy(RankingRow own, RankingRow other) {
        return Ranks.between(own, other, outcome.rows(), RankingPolicy.tieBreaks(input), input.decisions());
    }
}
