package vn.bangvang.shared.domain.scoring;

import java.math.BigDecimal;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.scoretable.ScoreTable;

/** Adds up the points of a sheet, and what of them changes. */
public final class Adding {

    private final ScoreTable table;
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal maximum = BigDecimal.ZERO;
    private BigDecimal first = BigDecimal.ZERO;
    private BigDecimal firstMaximum = BigDecimal.ZERO;
    private BigDecimal penalties = BigDecimal.ZERO;

    public Adding(ScoreTable table) {
        this.table = table;
    }

    public void plus(int position, LeafPoints leaf) {
        sum = sum.add(leaf.points().value());
        maximum = maximum.add(leaf.maximum().value());
        penalties = penalties.add(leaf.deduction().value());
        if (table.isInFirstSection(position)) {
            first = first.add(leaf.points().value());
            firstMaximum = firstMaximum.add(leaf.maximum().value());
        }
    }

    public void minus(int position, LeafPoints leaf) {
        sum = sum.subtract(leaf.points().value());
        maximum = maximum.subtract(leaf.maximum().value());
        penalties = penalties.subtract(leaf.deduction().value());
        if (table.isInFirstSection(position)) {
            first = first.subtract(leaf.points().value());
            firstMaximum = firstMaximum.subtract(leaf.maximum().value());
        }
    }

    public SheetTotals done(SheetInput sheet) {
        Score all = new Score(sum);
        Score most = new Score(maximum);
        Score held = table.terms().mayExceedMaximum() ? all : all.atMost(most);
        return new SheetTotals(
                sheet,
                all,
                held.minus(sheet.lateDeduction()),
                most,
                new Score(first),
                new Score(firstMaximum),
                new Score(penalties).plus(sheet.lateDeduction()));
    }
}
