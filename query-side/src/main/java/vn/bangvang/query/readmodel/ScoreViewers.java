package vn.bangvang.query.readmodel;

import java.util.Map;
import java.util.Optional;
import vn.bangvang.shared.book.ClusterBook.Cluster;
import vn.bangvang.shared.book.ClusterBook.Roster;
import vn.bangvang.shared.book.RankingBook;
import vn.bangvang.shared.book.RankingState;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.UnitId;

/**
 * Who may look at scores. Until the ranking of a period is published, all of them are for the organiser, the leader of the
 * cluster and the organiser's auditors alone, and a unit's own for that unit and its auditors; then they are for everybody
 * with a mandate. Whoever is not named here sees nothing.
 */
public final class ScoreViewers {

    private final Reader reader;
    private final Cluster cluster;
    private final Period period;

    private ScoreViewers(Reader reader, Cluster cluster, Period period) {
        this.reader = reader;
        this.cluster = cluster;
        this.period = period;
    }

    public static ScoreViewers of(Reader reader, ClusterId id, Period period) {
        reader.mustHoldAMandate();
        Cluster cluster = reader.book()
                .clusters()
                .find(id)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_CLUSTER, Map.of("cluster", id)));
        return new ScoreViewers(reader, cluster, period);
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
                        found -> found.leader().equals(unit) && reader.acting().contains(found.deputy()))
                .isPresent();
        return seesAll() || settles || reader.actingOrAudited().contains(unit);
    }

    private boolean oversees() {
        boolean leads = roster().filter(found -> reader.acting().contains(found.leader()))
                .isPresent();
        return leads || reader.actingOrAudited().contains(cluster.organiser());
    }

    private Optional<Roster> roster() {
        return cluster.year(period.year());
    }

    private boolean isPublished() {
        RankingBook rankings = reader.book().rankings();
        return period.isYear()
                ? rankings.of(cluster.id(), period)
                        .filter(RankingState::isPublished)
                        .isPresent()
                : rankings.isClosed(cluster.id(), period);
    }
}
