package vn.bangvang.query.standings;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.standings.Explained.ExplainedSheet;
import vn.bangvang.query.standings.Explained.Term;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.LeafPoints;
import vn.bangvang.shared.domain.scoring.SheetPoints;
import vn.bangvang.shared.platform.words.Texts;

/** How points came about, in a sentence. */
final class Words {

    static final Texts TEXTS = new Texts("vn.bangvang.query.standings.formulas");

    private Words() {}

    static String formula(Criterion leaf, LeafPoints points, @Nullable CriterionScore score, Locale language) {
        Map<String, Object> details = new HashMap<>();
        details.put("points", points.points());
        details.put("most", leaf.maxScore());
        details.put("least", orZero(leaf.minScore()));
        details.put("each", orZero(leaf.pointsEach()));
        details.put("penaltyEach", orZero(leaf.penaltyEach()));
        details.put("penalties", orZero(score == null ? null : score.penalties()));
        details.put("value", orZero(points.value()));
        details.put("target", orZero(points.target()));
        details.put("reference", orZero(points.reference()));
        return TEXTS.text(points.formula().name(), details, language);
    }

    /** Such as {@code A 31.5 + B 20 = 51.5}. */
    static String sum(List<Term> parts, Score sum) {
        return parts.stream().map(part -> part.code() + " " + part.points()).collect(Collectors.joining(" + ")) + " = "
                + sum;
    }

    static String sheet(List<Term> terms, SheetPoints points, Locale language) {
        Score late = points.sheet().lateDeduction();
        Score held = points.heldBack();
        String sum =
                terms.stream().map(term -> term.code() + " " + term.points()).collect(Collectors.joining(" + "));
        return sum
                + (late.isZero() ? "" : TEXTS.text("LATE", Map.of("late", late), language))
                + (held.isZero() ? "" : TEXTS.text("HELD_BACK", Map.of("held", held), language))
                + " = " + points.total();
    }

    static String total(List<ExplainedSheet> sheets, Score total) {
        return sheets.stream()
                        .map(sheet -> sheet.quarter() + ": " + sheet.total())
                        .collect(Collectors.joining(" + "))
                + " = " + total;
    }

    private static Score orZero(@Nullable Score score) {
        return score == null ? Score.ZERO : score;
    }
}
