package vn.bangvang.shared.history.service;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import vn.bangvang.shared.eventlog.HistoryHealth;
import vn.bangvang.shared.history.WholeCheckState;
import vn.bangvang.shared.history.WholeCheckState.Ended;
import vn.bangvang.shared.history.WholeCheckState.Found;

/** Says at which position the log is not what was signed, and when the whole of it was checked last. */
public final class WholeCheckHealth implements HealthIndicator {

    private final WholeCheckTurns turns;

    WholeCheckHealth(WholeCheckTurns turns) {
        this.turns = turns;
    }

    @Override
    public Health health() {
        WholeCheckState state = turns.state();
        Found found = state.found();
        Health.Builder health = found != null
                ? Health.outOfService()
                        .withDetail("changedAt", found.position())
                        .withDetail("changedUpTo", found.upTo())
                : turns.failed() || turns.late() ? Health.status(HistoryHealth.DEGRADED) : Health.up();
        Ended ended = state.ended();
        if (ended != null) {
            health.withDetail("endedAt", ended.at().toString()).withDetail("ended", ended.size());
        }
        return health.withDetail("checkedUpTo", state.position()).build();
    }
}
