package vn.bangvang.query.standings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.standings.Explained.Term;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.Formula;
import vn.bangvang.shared.domain.scoring.LeafPoints;
import vn.bangvang.shared.domain.scoring.SheetPoints;

/** Sets the points of one sheet out in the tree of its table. */
final class Terms {

    private final ScoreTable table;
    private final Map<String, LeafPoints> points;
    private final Map<String, CriterionScore> scores;
    private final Sources sources;
    private final Locale language;

    private Terms(ScoreTable table, SheetPoints sheet, Sources sources, Locale language) {
        this.table = table;
        this.points = sheet.leaves().stream().collect(Collectors.toMap(LeafPoints::criterion, Function.identity()));
        this.scores = sheet.sheet().scores().stream()
                .collect(Collectors.toMap(CriterionScore::criterion, Function.identity()));
        this.sources = sources;
        this.language = language;
    }

    static List<Term> of(ScoreTable table, SheetPoints sheet, Sources sources, Locale language) {
        return new Terms(table, sheet, sources, language).under(null);
    }

    private List<Term> under(@Nullable String parent) {
        return table.criteria().stream()
                .filter(criterion -> Objects.equals(criterion.parent(), parent))
                .map(criterion -> criterion.isLeaf() ? leaf(criterion) : section(criterion))
                .toList();
    }

    private Term section(Criterion section) {
        List<Term> parts = under(section.code());
        Score sum = Score.sum(parts.stream().map(Term::points).toList());
        return new Term(
                section.code(),
                section.name(),
                section.kind(),
                sum,
                Score.sum(parts.stream().map(Term::maximum).toList()),
                "SUM",
                Words.sum(parts, sum, language),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                parts);
    }

    private Term leaf(Criterion leaf) {
        LeafPoints brought = Objects.requireNonNull(points.get(leaf.code()));
        CriterionScore score = brought.formula() == Formula.NOT_ASSIGNED ? null : scores.get(leaf.code());
        return new Term(
                leaf.code(),
                leaf.name(),
                leaf.kind(),
                brought.points(),
                brought.maximum(),
                brought.formula().name(),
                Words.formula(leaf, brought, score, language),
                brought.value(),
                score == null ? null : score.penalties(),
                brought.deduction().isZero() ? null : brought.deduction(),
                brought.target(),
                brought.reference(),
                score == null ? List.of() : score.evidence(),
                score == null ? List.of() : sources.of(leaf.code()),
                brought.target() == null ? null : sources.target(),
                List.of());
    }
}
