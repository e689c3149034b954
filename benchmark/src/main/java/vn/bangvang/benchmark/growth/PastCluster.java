package vn.bangvang.benchmark.growth;

import java.util.List;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.UnitId;

/** Units of one kind that are compared with each other; who leads changes from year to year. */
record PastCluster(ClusterId id, int number, PastUnit organiser, List<PastUnit> members) {

    List<UnitId> units() {
        return members.stream().map(member -> member.id).toList();
    }

    PastUnit leader(int year) {
        return members.get(year % members.size());
    }

    PastUnit deputy(int year) {
        return members.get((year + 1) % members.size());
    }
}
