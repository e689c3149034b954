package vn.bangvang.shared.rule.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.Distinct;
import vn.bangvang.shared.value.UnitId;

/** When units of the same rate may be put in order by decision of the leader (quyết định của cụm trưởng). */
public final class TiePolicy {

    private TiePolicy() {}

    /** A decision is taken only where it decides: were the order turned round, the ranks would be too. */
    public static void check(RankingInput input, List<UnitId> order) {
        Distinct.check(order);
        List<UnitId> reversed = new ArrayList<>(order);
        Collections.reverse(reversed);
        if (order.size() < 2 || !decides(input, order) || !decides(input, reversed)) {
            throw new Refusal(Reason.NO_TIE, Map.of("units", order));
        }
    }

    private static boolean decides(RankingInput input, List<UnitId> order) {
        List<List<UnitId>> orders = new ArrayList<>(input.decisions().orders());
        orders.add(0, order);
        Map<UnitId, Integer> ranks = new HashMap<>();
        RankingPolicy.rank(input.decided(input.decisions().ordered(orders)))
                .rows()
                .forEach(row -> ranks.put(row.unitId(), row.rank()));
        for (int i = 0; i < order.size(); i++) {
            int rank = ranks.getOrDefault(order.get(i), 0);
            if (rank == 0 || i > 0 && rank <= ranks.get(order.get(i - 1))) {
                return false;
            }
        }
        return true;
    }
}
