package vn.bangvang.shared.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bangvang.shared.book.ScoreBook.Sheet;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.RankingRow;
import vn.bangvang.shared.value.Score;
import vn.bangvang.shared.value.SheetResult;
import vn.bangvang.shared.value.UnitId;

/**
 * Ranks a cluster's members by their cross-scores. The mean of each criterion is rounded once, half up; totals add the
 * rounded means of every sheet of the period; equal totals share a rank and the next rank is skipped (1, 2, 2, 4).
 */
public final class RankingPolicy {

    /** The name under which a published ranking says how it was computed. */
    public static final String RULE = "mean-of-cross-scores-per-criterion";

    /** Decimals of a rounded mean. */
    public static final int SCALE = 2;

    private static final Comparator<SheetResult> BY_PERIOD =
            Comparator.comparing((SheetResult sheet) -> sheet.period().toString());

    private record Standing(UnitId unit, Score total, List<SheetResult> sheets) {}

    private RankingPolicy() {}

    /** @param sheets in any order; those of units that are not members do not count */
    public static List<RankingRow> rank(Collection<Sheet> sheets, List<UnitId> members, Period period) {
        Map<UnitId, Map<Period, Sheet>> byMember = sheets.stream()
                .filter(sheet -> !sheet.crossScores().isEmpty())
                .collect(Collectors.groupingBy(Sheet::unit, Collectors.toMap(Sheet::period, Function.identity())));
        refuseGaps(byMember, members, period);
        return places(members.stream()
                .map(member -> standing(member, byMember.get(member), period))
                .sorted(Comparator.comparing(Standing::total)
                        .reversed()
                        .thenComparing(standing -> standing.unit().toString()))
                .toList());
    }

    private static void refuseGaps(Map<UnitId, Map<Period, Sheet>> byMember, List<UnitId> members, Period period) {
        List<String> missing = members.stream()
                .flatMap(member -> period.quarters().stream()
                        .filter(quarter ->
                                !byMember.getOrDefault(member, Map.of()).containsKey(quarter))
                        .map(quarter -> member + " " + quarter))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal(Reason.SHEETS_INCOMPLETE, Map.of("missing", missing));
        }
    }

    private static Standing standing(UnitId unit, Map<Period, Sheet> sheets, Period period) {
        List<SheetResult> results = period.quarters().stream()
                .map(sheets::get)
                .map(RankingPolicy::result)
                .sorted(BY_PERIOD)
                .toList();
        return new Standing(
                unit, Score.sum(results.stream().map(SheetResult::crossScore).toList()), results);
    }

    /** What one sheet brings: the sum of its criteria's rounded means. */
    static SheetResult result(Sheet sheet) {
        Map<String, List<Score>> byCriterion = sheet.crossScores().values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(
                        CriterionScore::criterion,
                        TreeMap::new,
                        Collectors.mapping(CriterionScore::score, Collectors.toList())));
        Score cross = Score.sum(byCriterion.values().stream()
                .map(scores -> Score.mean(scores, SCALE))
                .toList());
        List<CriterionScore> own = sheet.selfScore();
        Score self = own == null
                ? null
                : Score.sum(own.stream().map(CriterionScore::score).toList());
        return new SheetResult(sheet.id(), sheet.sequence(), sheet.period(), self, cross);
    }

    private static List<RankingRow> places(List<Standing> sorted) {
        List<RankingRow> rows = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Standing standing = sorted.get(i);
            boolean tied = i > 0 && standing.total().equals(sorted.get(i - 1).total());
            int rank = tied ? rows.get(i - 1).rank() : i + 1;
            rows.add(new RankingRow(rank, standing.unit(), standing.total(), standing.sheets()));
        }
        return List.copyOf(rows);
    }
}
