package vn.bangvang.shared.domain.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.Ranks.Tie;
import vn.bangvang.shared.domain.scoretable.PartYear;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoretable.ScoringTerms;
import vn.bangvang.shared.domain.scoretable.TieBreak;
import vn.bangvang.shared.domain.scoring.QuarterPoints;
import vn.bangvang.shared.domain.scoring.SheetInput;
import vn.bangvang.shared.domain.scoring.SheetPoints;
import vn.bangvang.shared.domain.scoring.SheetTotals;

/** Ranks a cluster's members for a quarter or a year, from nothing but the input: the same input gives the same rows. */
public final class RankingPolicy {

    /** The rows, and the points of each unit by quarter that they add up. */
    public record Outcome(List<RankingRow> rows, Map<UnitId, List<SheetPoints>> points) {}

    private RankingPolicy() {}

    public static Outcome rank(RankingInput input) {
        Map<UnitId, List<SheetPoints>> points = points(input);
        return new Outcome(Ranks.of(standings(input, points), tieBreaks(input), input.ranking()), points);
    }

    /**
     * The rows of the same policy, with the sheets of one quarter in memory at a time, since a large cluster's year is long.
     *
     * @param input all but the sheets
     * @param sheets those of a quarter that count
     * @param byPoints whether first sections are compared by points, as in rows that tell no maximum of theirs
     */
    public static List<RankingRow> rank(
            RankingInput input, Function<Period, List<SheetInput>> sheets, boolean byPoints) {
        Map<UnitId, List<SheetTotals>> totals = new HashMap<>();
        Set<Gap> there = new HashSet<>();
        for (Period quarter : input.period().quarters()) {
            RankingInput ofQuarter = input.of(sheets.apply(quarter));
            ofQuarter.sheets().forEach(sheet -> there.add(new Gap(sheet.unit(), sheet.quarter())));
            points(ofQuarter)
                    .forEach((unit, points) ->
                            points.forEach(one -> totals.computeIfAbsent(unit, first -> new ArrayList<>())
                                    .add(one.totals().withoutScores())));
        }
        refuse(gaps(input, there));
        List<Standing> standings = input.members().stream()
                .map(member -> Standing.ofTotals(
                        member,
                        totals.getOrDefault(member, List.of()),
                        input.partly().get(member)))
                .map(standing -> byPoints ? standing.withoutFirstSectionMaximum() : standing)
                .toList();
        return Ranks.of(standings, tieBreaks(input), input.ranking());
    }

    /** At which steps which units are equal. */
    static List<Tie> ties(RankingInput input) {
        return Ranks.ties(standings(input, points(input)), tieBreaks(input), input.ranking());
    }

    private static List<Standing> standings(RankingInput input, Map<UnitId, List<SheetPoints>> points) {
        return input.members().stream()
                .map(member ->
                        Standing.of(member, points.get(member), input.partly().get(member)))
                .toList();
    }

    private static Map<UnitId, List<SheetPoints>> points(RankingInput input) {
        Map<Period, Map<UnitId, SheetPoints>> byQuarter = new HashMap<>();
        sheets(input)
                .forEach((quarter, sheets) -> byQuarter.put(
                        quarter,
                        QuarterPoints.of(
                                input.tables().get(quarter),
                                sheets,
                                input.decisions().excluded().keySet())));
        Map<UnitId, List<SheetPoints>> points = new HashMap<>();
        input.members().forEach(member -> points.put(member, ofUnit(member, input.period(), byQuarter)));
        return points;
    }

    /** The members' sheets of the quarters that have a table. */
    private static Map<Period, List<SheetInput>> sheets(RankingInput input) {
        Set<UnitId> members = Set.copyOf(input.members());
        Map<Period, List<SheetInput>> sheets = new HashMap<>();
        for (SheetInput sheet : input.sheets()) {
            if (input.tables().containsKey(sheet.quarter())
                    && members.contains(sheet.unit())
                    && input.quarters(sheet.unit()).contains(sheet.quarter())) {
                sheets.computeIfAbsent(sheet.quarter(), quarter -> new ArrayList<>())
                        .add(sheet);
            }
        }
        return sheets;
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
        return newest(input).map(ScoringTerms::tieBreaks).orElse(List.of());
    }

    static PartYear partYear(RankingInput input) {
        return newest(input).map(ScoringTerms::yearOfSomeQuarters).orElse(PartYear.UNRANKED);
    }

    private static Optional<ScoringTerms> newest(RankingInput input) {
        List<Period> quarters = input.period().quarters();
        for (int i = quarters.size() - 1; i >= 0; i--) {
            ScoreTable table = input.tables().get(quarters.get(i));
            if (table != null) {
                return Optional.of(table.terms());
            }
        }
        return Optional.empty();
    }

    /** What is proposed or published rests on a sheet of every member, excluded ones apart, for every quarter it is one. */
    public static void refuseGaps(RankingInput input) {
        refuse(gaps(input));
    }

    private static void refuse(List<Gap> missing) {
        if (!missing.isEmpty()) {
            throw new Refusal(
                    Reason.SHEETS_INCOMPLETE,
                    Map.of("missing", missing.stream().map(Gap::toString).toList()));
        }
    }

    /** A member whose sheet of a quarter does not count. */
    public record Gap(UnitId unit, Period quarter) {

        @Override
        public String toString() {
            return unit + " " + quarter;
        }
    }

    /** The sheets that are missing, by unit and quarter. */
    static List<Gap> gaps(RankingInput input) {
        Set<Gap> there = new HashSet<>();
        input.sheets().forEach(sheet -> there.add(new Gap(sheet.unit(), sheet.quarter())));
        return gaps(input, there);
    }

    private static List<Gap> gaps(RankingInput input, Set<Gap> there) {
        return input.members().stream()
                .filter(member -> !input.decisions().isExcluded(member))
                .flatMap(member -> input.quarters(member).stream().map(quarter -> new Gap(member, quarter)))
                .filter(place -> !there.contains(place))
                .sorted(Comparator.comparing(Gap::toString))
                .toList();
    }
}
