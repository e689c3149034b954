package vn.bangvang.shared.eventlog;

import java.util.List;
import java.util.function.Supplier;
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

    private final Supplier<List<SetAside>> setAside;

    public HistoryHealth(Supplier<List<SetAside>> setAside) {
        this.setAside = setAside;
    }

    @Override
    public Health health() {
        List<SetAside> cases = setAside.get();
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
