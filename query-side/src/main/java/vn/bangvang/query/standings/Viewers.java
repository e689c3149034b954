package vn.bangvang.query.standings;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.bangvang.query.readmodel.Reader;
import vn.bangvang.shared.book.ClusterBook.Cluster;
import vn.bangvang.shared.book.RankingState;
import vn.bangvang.shared.book.ReferenceBook;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.UnitId;

/**
 * Who may look. Until its ranking is published a period is for the members of the cluster, its organiser and their
 * auditors; then it is for everybody with a mandate, together with how it came about.
 */
final class Viewers {

    private Viewers() {}

    static void check(Reader reader, ClusterId id, Period period) {
        reader.mustHoldAMandate();
        ReferenceBook book = reader.book();
        Cluster cluster =
                book.clusters().find(id).orElseThrow(() -> new Refusal(Reason.UNKNOWN_CLUSTER, Map.of("cluster", id)));
        boolean published = period.isYear()
                ? book.rankings()
                        .of(id, period)
                        .filter(RankingState::isPublished)
                        .isPresent()
                : book.rankings().isClosed(id, period);
        if (!published && reader.actingOrAudited().stream().noneMatch(parties(cluster, period)::contains)) {
            throw new Refusal(Reason.NO_MANDATE, Map.of("role", Role.AUDITOR, "unit", cluster.organiser()));
        }
    }

    static Set<UnitId> parties(Cluster cluster, Period period) {
        Set<UnitId> parties = new HashSet<>();
        parties.add(cluster.organiser());
        cluster.year(period.year()).ifPresent(roster -> parties.addAll(roster.members()));
        return parties;
    }
}
