package vn.bangvang.shared.domain.ranking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.PartYear;
import vn.bangvang.shared.domain.scoretable.TieBreak;
import vn.bangvang.shared.domain.scoring.SheetInput;
import vn.bangvang.shared.domain.scoring.SheetPoints;

/**
 * The ranking of a period while its sheets change. A sheet that is put anew is computed anew, and of the others only the
 * criteria on which it moves the bar; the rows are the very ones that {@link RankingPolicy#rank} gives for all inputs.
 * Another roster or another table is another live ranking. For one thread at a time.
 */
public final class LiveRanking {

    private final Period period;
    private final Set<UnitId> members;
    private final Map<UnitId, List<Period>> partly;
    private final PartYear partYear;
    private final List<TieBreak> tieBreaks;
    private final Map<Period, LiveQuarter> quarters = new HashMap<>();
    private final Map<UnitId, Standing> standings = new HashMap<>();
    private final Set<UnitId> stale = new HashSet<>();
    private RankingDecisions decisions = RankingDecisions.NONE;
    private List<UnitId> order;
    private @Nullable List<RankingRow> rows;

    public LiveRanking(RankingInput input) {
        period = input.period();
        members = Set.copyOf(input.members());
        order = List.copyOf(input.members());
        partly = Map.copyOf(input.partly());
        partYear = RankingPolicy.partYear(input);
        tieBreaks = RankingPolicy.tieBreaks(input);
        stale.addAll(members);
        input.tables().forEach((quarter, table) -> quarters.put(quarter, new LiveQuarter(table, stale::add)));
        decide(input.decisions());
        input.sheets().forEach(this::put);
    }

    /** A sheet, new or as it stands now. It does not count when its unit is no member in the quarter, or the quarter has no table. */
    public void put(SheetInput sheet) {
        LiveQuarter quarter = quarters.get(sheet.quarter());
        if (quarter != null && isMember(sheet.unit(), sheet.quarter())) {
            rows = null;
            quarter.put(sheet);
        }
    }

    private boolean isMember(UnitId unit, Period quarter) {
        return members.contains(unit)
                && (!partly.containsKey(unit) || partly.get(unit).contains(quarter));
    }

    public void remove(UnitId unit, Period quarter) {
        if (quarters.containsKey(quarter)) {
            rows = null;
            quarters.get(quarter).remove(unit);
        }
    }

    public void decide(RankingDecisions decided) {
        if (!decided.equals(decisions)) {
            rows = null;
            decisions = decided;
            quarters.values()
                    .forEach(quarter -> quarter.exclude(decided.excluded().keySet()));
        }
    }

    public List<RankingRow> rows() {
        if (rows == null) {
            stale.forEach(unit -> standings.put(unit, standing(unit)));
            stale.clear();
            // In the order of last time, which is nearly that of this time, so that sorting has little to do.
            rows = Ranks.of(
                    order.stream().map(standings::get).toList(),
                    tieBreaks,
                    RankingInput.ranking(decisions, partly, partYear));
            order = rows.stream().map(RankingRow::unitId).toList();
        }
        return rows;
    }

    private Standing standing(UnitId unit) {
        return Standing.ofTotals(unit, sheets(unit).map(LiveSheet::totals).toList(), partly.get(unit));
    }

    /** A unit's sheets, in the order of the quarters. */
    public List<SheetPoints> points(UnitId unit) {
        return sheets(unit).map(LiveSheet::points).toList();
    }

    private Stream<LiveSheet> sheets(UnitId unit) {
        return period.quarters().stream()
                .map(quarters::get)
                .filter(Objects::nonNull)
                .map(quarter -> quarter.sheet(unit))
                .filter(Objects::nonNull);
    }
}
