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
import vn.bangvang.shared.platform.words.Numbers;
import vn.bangvang.shared.platform.words.Texts;

/** How points came about, in a sentence. */
final class Words {

    static final Texts TEXTS = new Texts("vn.bangvang.query.standings.formulas");

    private Words() {}

    static String formula(Criterion leaf, LeafPoints points, @Nullable CriterionScore score, Locale language) {
        Map<String, Object> details = new HashMap<>();
        details.put("points", number(points.points(), language));
        details.put("most", number(leaf.maxScore(), language));
        details.put("least", number(leaf.minScore(), language));
        details.put("each", number(leaf.pointsEach(), language));
        details.put("penaltyEach", number(leaf.penaltyEach(), language));
        details.put("penalties", number(score == null ? null : score.penalties(), language));
        details.put("value", number(points.value(), language));
        details.put("target", number(points.target(), language));
        details.put("reference", number(points.reference(), language));
        return TEXTS.text(points.formula().name(), details, language);
    }

    /** Such as {@code A 31,5 + B 20 = 51,5}. */
    static String sum(List<Term> parts, Score sum, Locale language) {
        return added(parts, language) + " = " + number(sum, language);
    }

    static String sheet(List<Term> terms, SheetPoints points, Locale language) {
        Score late = points.sheet().lateDeduction();
        Score held = points.heldBack();
        return added(terms, language)
                + (late.isZero() ? "" : TEXTS.text("LATE", Map.of("late", number(late, language)), language))
                + (held.isZero() ? "" : TEXTS.text("HELD_BACK", Map.of("held", number(held, language)), language))
                + " = " + number(points.total(), language);
    }

    private static String added(List<Term> terms, Locale language) {
        return terms.stream()
                .map(term -> term.code() + " " + number(term.points(), language))
                .collect(Collectors.joining(" + "));
    }

    static String total(List<ExplainedSheet> sheets, Score total, Locale language) {
        return sheets.stream()
                        .map(sheet -> sheet.quarter() + ": " + number(sheet.total(), language))
                        .collect(Collectors.joining(" + "))
                + " = " + number(total, language);
    }

    private static String number(@Nullable Score score, Locale language) {
        return Numbers.words(score == null ? Score.ZERO.value() : score.value(), language);
    }
}
