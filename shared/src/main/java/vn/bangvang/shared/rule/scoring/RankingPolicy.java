package vn.bangvang.shared.rule.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.RankingRow;
import vn.bangvang.shared.value.TieBreak;
import vn.bangvang.shared.value.UnitId;

/** Ranks a cluster's members for a quarter or a year, from nothing but the input: the same input gives the same rows. */
public final class RankingPolicy {

    /** The rows, and the points of each unit by quarter that they add up. */
    public record Outcome(List<RankingRow> rows, Map<UnitId, List<SheetPoints>> points) {}

    private RankingPolicy() {}

    public static Outcome rank(RankingInput input) {
        Map<Period, Map<UnitId, SheetPoints>> byQuarter = new HashMap<>();
        input.tables()
                .forEach((quarter, table) -> byQuarter.put(
                        quarter,
                        QuarterPoints.of(
                                table,
                                input.sheets().stream()
                                        .filter(sheet -> sheet.quarter().equals(quarter)
                                                && input.members().contains(sheet.unit()))
                                        .toList(),
                                input.decisions().excluded().keySet())));
        Map<UnitId, List<SheetPoints>> points = new HashMap<>();
        List<Standing> standings = input.members().stream()
                .map(member -> {
                    points.put(member, ofUnit(member, input.period(), byQuarter));
                    return Standing.of(member, points.get(member));
                })
                .toList();
        return new Outcome(Ranks.of(standings, tieBreaks(input), input.decisions()), points);
    }

    private static List<SheetPoints> ofUnit(
            UnitId unit, Period period, Map<Period, Map<UnitId, SheetPoints>> byQuarter) {
        return period.quarters().stream()
                .map(quarter -> byQuarter.getOrDefault(quarter, Map.of()).get(unit))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Those of the table of the last quarter, which is the newest. */
    public static List<TieBreak> tieBreaks(RankingInput input) {
        List<Period> quarters = input.period().quarters();
        for (int i = quarters.size() - 1; i >= 0; i--) {
            ScoreTable table = input.tables().get(quarters.get(i));
            if (table != null) {
                return table.terms().tieBreaks();
            }
        }
        return List.of();
    }

    /** What is proposed or published rests on a sheet of every member, excluded ones apart, for every quarter. */
    public static void refuseGaps(RankingInput input) {
        List<String> missing = input.members().stream()
                .filter(member -> !input.decisions().excluded().containsKey(member))
                .flatMap(member -> input.period().quarters().stream()
                        .filter(quarter -> input.sheets().stream()
                                .noneMatch(sheet -> sheet.unit().equals(member)
                                        && sheet.quarter().equals(quarter)))
                        .map(quarter -> member + " " + quarter))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal(Reason.SHEETS_INCOMPLETE, Map.of("missing", missing));
        }
    }
}
