package vn.bangvang.query.standings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.standings.Explained.ExplainedSheet;
import vn.bangvang.query.standings.Explained.Neighbour;
import vn.bangvang.query.standings.Explained.Term;
import vn.bangvang.query.standings.Shown.Grounds;
import vn.bangvang.shared.book.ScoreTableBook;
import vn.bangvang.shared.book.Sheet;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.scoring.Explaining;
import vn.bangvang.shared.rule.scoring.RankExplained;
import vn.bangvang.shared.rule.scoring.RankingPolicy;
import vn.bangvang.shared.rule.scoring.ScoreTable;
import vn.bangvang.shared.rule.scoring.SheetPoints;
import vn.bangvang.shared.value.RankingRow;
import vn.bangvang.shared.value.UnitId;

/** Opens one unit's place up into all that it adds up. */
@Component
final class Explanations {

    private final EventLog log;

    Explanations(EventLog log) {
        this.log = log;
    }

    Explained unit(Shown shown, UnitId unit, ScoreTableBook named, Locale language) {
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
                Words.total(sheets, row.total()),
                sheets,
                neighbour(shown, explained.better()),
                neighbour(shown, explained.worse()));
    }

    private static @Nullable Neighbour neighbour(Shown shown, RankExplained.@Nullable Neighbour other) {
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

    private ExplainedSheet sheet(SheetPoints points, Grounds grounds, ScoreTableBook named, Locale language) {
        Board board = grounds.board();
        Sheet sheet = board.scores().find(points.sheet().sheet()).orElseThrow();
        ScoreTable table = Objects.requireNonNull(grounds.input().tables().get(sheet.quarter()));
        Sources sources = Sources.of(log.stream(sheet.id().value(), sheet.sequence()), board::named);
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
