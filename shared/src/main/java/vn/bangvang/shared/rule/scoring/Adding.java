package vn.bangvang.shared.rule.scoring;

import java.math.BigDecimal;
import java.util.List;
import vn.bangvang.shared.value.Score;

/** Adds up the points of a sheet, or what of them changed. */
final class Adding {

    private final ScoreTable table;
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal maximum = BigDecimal.ZERO;
    private BigDecimal first = BigDecimal.ZERO;
    private BigDecimal penalties = BigDecimal.ZERO;

    Adding(ScoreTable table) {
        this.table = table;
    }

    /** Goes on from what was added up before. */
    static Adding onTopOf(ScoreTable table, SheetPoints points) {
        Adding adding = new Adding(table);
        adding.sum = points.sum().value();
        adding.maximum = points.maximum().value();
        adding.first = points.firstSection().value();
        adding.penalties =
                points.deductions().minus(points.sheet().lateDeduction()).value();
        return adding;
    }

    void plus(int position, LeafPoints leaf) {
        sum = sum.add(leaf.points().value());
        maximum = maximum.add(leaf.maximum().value());
        penalties = penalties.add(leaf.deduction().value());
        if (table.isInFirstSection(position)) {
            first = first.add(leaf.points().value());
        }
    }

    void minus(int position, LeafPoints leaf) {
        sum = sum.subtract(leaf.points().value());
        maximum = maximum.subtract(leaf.maximum().value());
        penalties = penalties.subtract(leaf.deduction().value());
        if (table.isInFirstSection(position)) {
            first = first.subtract(leaf.points().value());
        }
    }

    SheetPoints done(SheetInput sheet, List<LeafPoints> leaves) {
        Score all = new Score(sum);
        Score most = new Score(maximum);
        Score held = table.terms().mayExceedMaximum() ? all : all.atMost(most);
        return new SheetPoints(
                sheet,
                leaves,
                all,
                held.minus(sheet.lateDeduction()),
                most,
                new Score(first),
                new Score(penalties).plus(sheet.lateDeduction()));
    }
}
