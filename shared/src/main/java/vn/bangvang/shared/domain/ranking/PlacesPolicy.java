package vn.bangvang.shared.domain.ranking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Distinct;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;

/** For which units awards may be proposed by place: one flag for the first, certificates for the next. */
public final class PlacesPolicy {

    private PlacesPolicy() {}

    /** Awards are proposed once for each version that is published. */
    public static void checkProposable(RankingState state, LocalDate day) {
        PublicationPolicy.checkPublished(state, day);
        if (state.honours().awardedVersion() == state.version()) {
            throw new Refusal(Reason.AWARDS_ALREADY_PROPOSED, Map.of("ranking", state.id()));
        }
    }

    /**
     * Nobody is passed over: of the units that share the last place, all are named or none. When several share the first
     * place, the flag is for the one that was acclaimed.
     *
     * @param units the unit for the flag, then those for a certificate, by rank
     * @return the ranks of the units, in their order
     */
    public static List<Integer> check(
            List<RankingRow> rows, List<UnitId> units, int certificates, @Nullable UnitId acclaimed) {
        Distinct.check(units);
        List<RankingRow> ranked = rows.stream().filter(row -> row.rank() > 0).toList();
        checkCount(ranked, units, certificates);
        List<Integer> ranks = units.stream().map(unit -> rank(ranked, unit)).toList();
        checkFirst(ranked, units.get(0), ranks.get(0), acclaimed);
        for (int i = 1; i < units.size(); i++) {
            if (ranks.get(i) < ranks.get(i - 1)) {
                throw miscounted(units.get(i));
            }
        }
        checkNobodyIsPassedOver(ranked, units, ranks.get(ranks.size() - 1));
        return ranks;
    }

    private static void checkCount(List<RankingRow> ranked, List<UnitId> units, int certificates) {
        if (units.size() > certificates + 1) {
            throw miscounted(units.get(certificates + 1));
        }
        if (units.size() < certificates + 1) {
            throw miscounted(ranked.stream()
                    .map(RankingRow::unitId)
                    .filter(unit -> !units.contains(unit))
                    .findFirst()
                    .orElse(units.get(units.size() - 1)));
        }
    }

    private static int rank(List<RankingRow> ranked, UnitId unit) {
        return ranked.stream()
                .filter(row -> row.unitId().equals(unit))
                .findFirst()
                .map(RankingRow::rank)
                .orElseThrow(() -> miscounted(unit));
    }

    private static void checkFirst(List<RankingRow> ranked, UnitId first, int rank, @Nullable UnitId acclaimed) {
        List<UnitId> leading = ranked.stream()
                .filter(row -> row.rank() == 1)
                .map(RankingRow::unitId)
                .toList();
        if (rank != 1) {
            throw miscounted(first);
        }
        if (leading.size() > 1 && (acclaimed == null || !leading.contains(acclaimed))) {
            throw new Refusal(Reason.ACCLAIM_FIRST, Map.of("units", leading));
        }
        if (leading.size() > 1 && !first.equals(acclaimed)) {
            throw miscounted(first);
        }
    }

    /** With the flag alone, who shares the first place with the acclaimed unit goes without. */
    private static void checkNobodyIsPassedOver(List<RankingRow> ranked, List<UnitId> units, int last) {
        int edge = units.size() == 1 ? 0 : last;
        ranked.stream()
                .filter(row -> row.rank() <= edge && !units.contains(row.unitId()))
                .findFirst()
                .ifPresent(row -> {
                    throw miscounted(row.unitId());
                });
    }

    private static Refusal miscounted(UnitId unit) {
        return new Refusal(Reason.PLACES_MISCOUNTED, Map.of("unit", unit));
    }
}
