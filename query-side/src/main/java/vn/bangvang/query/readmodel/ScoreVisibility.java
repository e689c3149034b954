package vn.bangvang.query.readmodel;

import java.util.Map;
import java.util.Optional;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.cluster.Roster;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.RankingIndex;
import vn.bangvang.shared.domain.ranking.RankingState;

/**
 * Who may look at scores. Until the ranking of a period is published, all of them are for the organiser, the leader of the
 * cluster and the organiser's auditors alone, and a unit's own for that unit and its auditors; then they are for everybody
 * with a mandate. Whoever is not named here sees nothing.
 */
public final class ScoreVisibility {

    private final Viewer viewer;
    private final ClusterState cluster;
    private final Period period;

    private ScoreVisibility(Viewer viewer, ClusterState cluster, Period period) {
        this.viewer = viewer;
        this.cluster = cluster;
        this.period = period;
    }

    public static ScoreVisibility of(Viewer viewer, ClusterId id, Period period) {
        viewer.mustHoldAMandate();
        ClusterState cluster = viewer.references()
                .clusters()
                .find(id)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_CLUSTER, Map.of("cluster", id)));
        return new ScoreVisibility(viewer, cluster, period);
    }

    /** What is worth a second look is not published with the ranking: it stays with those who oversee the scoring. */
    public void mustOversee() {
        if (!oversees()) {
            throw new Refusal(Reason.NO_MANDATE, Map.of("role", Role.ORGANISER, "unit", cluster.organiser()));
        }
    }

    public void mustSeeAll() {
        if (!seesAll()) {
            mustOversee();
        }
    }

    public void mustSee(UnitId unit) {
        if (!sees(unit)) {
            mustOversee();
        }
    }

    public boolean seesAll() {
        return isPublished() || oversees();
    }

    /** The deputy settles the leader's own sheet and has to see that one. */
    public boolean sees(UnitId unit) {
        boolean settles = roster().filter(
                        found -> found.leader().equals(unit) && viewer.acting().contains(found.deputy()))
                .isPresent();
        return seesAll() || settles || viewer.actingOrAudited().contains(unit);
    }

    public boolean oversees() {
        boolean leads = roster().filter(found -> viewer.acting().contains(found.leader()))
                .isPresent();
        return leads || viewer.actingOrAudited().contains(cluster.organiser());
    }

    private Optional<Roster> roster() {
        return cluster.year(period.year());
    }

    public boolean isPublished() {
        RankingIndex rankings = viewer.references().rankings();
        return period.isYear()
                ? rankings.of(cluster.id(), period)
                        .filter(RankingState::isPublished)
                        .isPresent()
                : rankings.isClosed(cluster.id(), period);
    }
}
