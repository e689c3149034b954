package vn.bangvang.query.standings;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.standings.Standings.Publication;
import vn.bangvang.query.standings.Standings.SheetStanding;
import vn.bangvang.query.standings.Standings.StandingRow;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Ratio;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.RankingInput;
import vn.bangvang.shared.domain.ranking.RankingRow;
import vn.bangvang.shared.domain.ranking.RankingState.Status;
import vn.bangvang.shared.domain.ranking.SheetResult;
import vn.bangvang.shared.domain.unit.UnitTree;

/**
 * The ranking that a board shows: what was published last, else what follows now.
 *
 * @param namesThen the units as they were known when it was published
 * @param grounds what the rows follow from; for what was published, as it was then, folded only when asked for
 */
record DisplayedRanking(
        RankingSnapshot board,
        Status state,
        @Nullable Publication published,
        @Nullable UnitTree namesThen,
        List<RankingRow> rows,
        Supplier<Grounds> grounds) {

    record Grounds(RankingSnapshot board, RankingInput input) {}

    /** What was published names its units as they were called when it was. */
    Named named(UnitId unit) {
        return published == null || namesThen == null
                ? board.named(unit)
                : Named.unit(unit, namesThen, published.publishedOn());
    }

    Standings standings() {
        return new Standings(
                board.clusterNamed(), board.period(), state, board.position(), published, rows(true), rows(false));
    }

    private List<StandingRow> rows(boolean ranked) {
        return rows.stream()
                .filter(row -> row.hasRank() == ranked)
                .map(this::standing)
                .toList();
    }

    StandingRow standing(RankingRow row) {
        List<SheetStanding> sheets = row.sheets().stream().map(this::sheet).toList();
        return new StandingRow(
                row.hasRank() ? row.rank() : null,
                named(row.unitId()),
                basis(row, sheets),
                row.total(),
                row.maximum(),
                Ratio.percent(row.total(), row.maximum()),
                row.firstSection(),
                row.deductions(),
                row.decidedBy(),
                row.excluded(),
                row.memberIn(),
                sheets);
    }

    /** Of a year a quarter to come has no sheet: then nothing is final yet. */
    private Basis basis(RankingRow row, List<SheetStanding> sheets) {
        List<Period> quarters = row.memberIn() == null ? board.period().quarters() : row.memberIn();
        Basis least =
                sheets.stream().map(SheetStanding::basis).min(Basis::compareTo).orElse(Basis.NONE);
        boolean all = sheets.stream().map(SheetStanding::quarter).toList().containsAll(quarters);
        return published == null && !all && least != Basis.NONE ? Basis.PARTLY : least;
    }

    private SheetStanding sheet(SheetResult result) {
        Basis basis = published != null
                ? Basis.FINAL
                : board.scores().find(result.sheetId()).map(Basis::of).orElse(Basis.NONE);
        return new SheetStanding(
                result.sheetId().value(), result.sequence(), result.quarter(), basis, result.total(), result.maximum());
    }
}
