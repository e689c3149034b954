package vn.bangvang.shared.eventlog;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import vn.bangvang.shared.eventlog.LogFollower.SetAside;

/**
 * Says which events this version cannot read, without saying of which case they are or what stands in them. The service is
 * up all the same, and serves every other case.
 */
public final class HistoryHealth implements HealthIndicator {

    public static final Status DEGRADED = new Status("DEGRADED");

    private static final int SHOWN = 20;

    private record Unreadable(long position, String event) {}

    private final LogFollower follower;

    HistoryHealth(LogFollower follower) {
        this.follower = follower;
    }

    @Override
    public Health health() {
        List<SetAside> cases = follower.setAside();
        return cases.isEmpty()
                ? Health.up().build()
                : Health.status(DEGRADED)
                        .withDetail(
                                "setAside",
                                cases.stream()
                                        .map(one -> new Unreadable(one.position(), one.event()))
                                        .limit(SHOWN)
                                        .toList())
                        .build();
    }
}
