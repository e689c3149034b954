package vn.bangvang.query.readmodel;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.query.readmodel.Comparison.Difference;
import vn.bangvang.shared.eventlog.LogTail;
import vn.bangvang.shared.platform.database.RecordMapper;

/**
 * Watches over the read models and the log beside everything else: each turn compares read models with the log; each
 * minute, and at start, the end of the log is checked. What is found is kept for whoever asks after the node's health.
 */
public final class ReadModelGuard implements SmartLifecycle {

    private static final RecordMapper<Standing> STANDING = RecordMapper.of(Standing.class);

    private static final Logger LOG = LoggerFactory.getLogger(ReadModelGuard.class);

    private final JdbcClient jdbc;
    private final List<ReadModel> models;
    private final Ground ground;
    private final ReadModelWatch watch;
    private final LogTail tail;
    private final Duration interval;
    private volatile Map<String, Condition> conditions = Map.of();
    private volatile OptionalLong brokenAt = OptionalLong.empty();
    private final long tailNanos;
    private long tailCheckedAt;
    private @Nullable ScheduledExecutorService turns;

    public ReadModelGuard(
            JdbcClient jdbc,
            Snapshots snapshots,
            List<ReadModel> models,
            Ground ground,
            LogTail tail,
            Duration interval,
            Duration tailInterval) {
        this.jdbc = jdbc;
        this.models = List.copyOf(models);
        this.watch = new ReadModelWatch(jdbc, snapshots.template(), this.models, ground);
        this.ground = ground;
        this.tail = tail;
        this.interval = interval;
        this.tailNanos = tailInterval.toNanos();
        this.tailCheckedAt = System.nanoTime() - tailNanos;
    }

    /** As they were found at the last turn, by the names of the read models. */
    public Map<String, Condition> conditions() {
        return conditions;
    }

    /** The first position of the log that does not hold what was appended there, as far as it was checked. */
    public OptionalLong logBrokenAt() {
        return brokenAt;
    }

    List<Difference> differences(ReadModel model) {
        return watch.differences(model);
    }

    private record Standing(boolean closed, boolean inLog) {}

    Condition condition(ReadModel model) {
        Standing standing = jdbc.sql("select " + ground.marked() + " or closed_until is not null as closed, "
                        + ModelToken.IN_LOG + " as in_log from " + model.schema() + ".token")
                .query(STANDING)
                .single();
        if (!ground.holds()) {
            return Condition.NOT_IN_LOG;
        }
        if (standing.closed()) {
            return Condition.REBUILDING;
        }
        if (!standing.inLog()) {
            return Condition.NOT_IN_LOG;
        }
        return differences(model).isEmpty() ? Condition.FOLLOWING : Condition.DIFFERS;
    }

    private void turn() {
        try {
            ground.holdsNow();
            watch.look();
            Map<String, Condition> found = new HashMap<>();
            models.forEach(model -> found.put(model.name(), condition(model)));
            tell(found);
            conditions = Map.copyOf(found);
            if (System.nanoTime() - tailCheckedAt >= tailNanos) {
                brokenAt = tail.brokenAt();
                tailCheckedAt = System.nanoTime();
                brokenAt.ifPresent(position -> LOG.error("The log was changed at position {}", position));
            }
        } catch (RuntimeException failed) {
            LOG.warn("The read models could not be compared with the log this time: {}", failed.getMessage());
        }
    }

    private void tell(Map<String, Condition> found) {
        found.forEach((name, condition) -> {
            if (condition != conditions.getOrDefault(name, Condition.FOLLOWING)) {
                LOG.warn("{} is {}", name, condition);
            }
        });
    }

    @Override
    public synchronized void start() {
        turns = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "read-model-guard");
            thread.setDaemon(true);
            return thread;
        });
        turns.scheduleWithFixedDelay(this::turn, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (turns != null) {
            turns.shutdownNow();
            turns = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return turns != null;
    }
}
