package vn.bangvang.query.standings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.standings.DisplayedRanking.Grounds;
import vn.bangvang.query.standings.Explained.ExplainedSheet;
import vn.bangvang.query.standings.Explained.Neighbour;
import vn.bangvang.query.standings.Explained.Term;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.Explaining;
import vn.bangvang.shared.domain.ranking.RankExplained;
import vn.bangvang.shared.domain.ranking.RankingPolicy;
import vn.bangvang.shared.domain.ranking.RankingRow;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoretable.ScoreTableIndex;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;
import vn.bangvang.shared.domain.scoring.SheetPoints;

/** Opens one unit's place up into all that it adds up. */
@Component
final class Explanations {

    private final EventLog log;

    Explanations(EventLog log) {
        this.log = log;
    }

    Explained unit(DisplayedRanking shown, UnitId unit, ScoreTableIndex named, Locale language) {
        RankingRow row = shown.rows().stream()
                .filter(candidate -> candidate.unitId().equals(unit))
                .findFirst()
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_UNIT, Map.of("unit", unit)));
        Grounds grounds = shown.grounds().get();
        RankExplained explained = Explaining.explain(grounds.input(), unit).orElseThrow();
        List<ExplainedSheet> sheets = RankingPolicy.rank(grounds.input()).points().get(unit).stream()
                .map(points -> sheet(points, grounds, named, language))
                .toList();
        return new Explained(
                shown.board().clusterNamed(),
                shown.board().period(),
                shown.state(),
                shown.board().position(),
                shown.published(),
                shown.standing(row),
                Words.total(sheets, row.total(), language),
                sheets,
                neighbour(shown, explained.better()),
                neighbour(shown, explained.worse()));
    }

    private static @Nullable Neighbour neighbour(DisplayedRanking shown, RankExplained.@Nullable Neighbour other) {
        return other == null
                ? null
                : new Neighbour(
                        shown.named(other.unit()),
                        other.rank(),
                        other.total(),
                        other.maximum(),
                        other.atTotal(),
                        other.distance(),
                        other.decidedBy());
    }

    private ExplainedSheet sheet(SheetPoints points, Grounds grounds, ScoreTableIndex named, Locale language) {
        RankingSnapshot board = grounds.board();
        ScoreSheetState sheet = board.scores().find(points.sheet().sheet()).orElseThrow();
        ScoreTable table = Objects.requireNonNull(grounds.input().tables().get(sheet.quarter()));
        Sources sources = Sources.of(sheet, log.stream(sheet.id().value(), sheet.sequence()), board::named);
        List<Term> terms = Terms.of(table, points, sources, language);
        return new ExplainedSheet(
                sheet.id().value(),
                sheet.quarter(),
                sheet.stage(),
                Basis.of(sheet),
                Named.scoreTable(table.id(), named),
                table.version(),
                points.total(),
                points.maximum(),
                points.firstSection(),
                points.deductions(),
                points.sheet().lateDeduction(),
                points.heldBack(),
                Words.sheet(terms, points, language),
                terms);
    }
}
