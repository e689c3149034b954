package vn.bangvang.shared.history.service;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import vn.bangvang.shared.eventlog.HistoryHealth;
import vn.bangvang.shared.history.LogChangedException;

/** Says that the log is not what was signed, or that nothing can be signed just now. */
public final class CheckpointHealth implements HealthIndicator {

    private final CheckpointTurns turns;

    CheckpointHealth(CheckpointTurns turns) {
        this.turns = turns;
    }

    @Override
    public Health health() {
        RuntimeException failure = turns.failure().orElse(null);
        if (failure instanceof LogChangedException changed) {
            return Health.outOfService()
                    .withDetail("changedUpTo", changed.size())
                    .build();
        }
        Health.Builder health = failure == null ? Health.up() : Health.status(HistoryHealth.DEGRADED);
        return health.withDetail("signedUpTo", turns.sealed()).build();
    }
}
