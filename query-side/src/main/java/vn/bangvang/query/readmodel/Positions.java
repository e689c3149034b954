package vn.bangvang.query.readmodel;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far each read model has come. What this node's own processors have committed is known at once; what another node
 * keeps is looked up in its token while somebody waits for it.
 */
public final class Positions {

    /**
     * @param parked how many aggregates wait because of an event that could not be handled
     * @param closed whether it is being built anew and nobody may read
     */
    public record Reached(long position, long parked, boolean closed) {

        static final Reached NOTHING = new Reached(0, 0, false);

        public Reached(long position, long parked) {
            this(position, parked, false);
        }

        boolean shows(long wanted) {
            return !closed && position >= wanted;
        }
    }

    private static final long LOOK_UP_MILLIS = 25;

    private final JdbcClient jdbc;
    private final Ground ground;
    private final CommittedPositions committed = new CommittedPositions();

    public Positions(DataSource rows, Ground ground) {
        this.jdbc = JdbcClient.create(rows);
        this.ground = ground;
    }

    /** @see CommittedPositions#committed */
    void committed(ReadModel model, long position) {
        committed.committed(model, position);
    }

    void forget(ReadModel model) {
        committed.forget(model);
    }

    /** As it is stored: what was committed a moment ago may have been taken back by a crash. */
    public Reached reached(ReadModel model) {
        return jdbc.sql("select position, (select count(distinct sequence_id) from " + model.schema()
                        + ".dead_letter) parked, " + ground.marked() + " or closed_until is not null closed from "
                        + model.schema()
                        + ".token")
                .query((row, n) ->
                        new Reached(row.getLong("position"), row.getLong("parked"), row.getBoolean("closed")))
                .single();
    }

    /** Whether events of an aggregate wait in this read model. */
    public boolean isParked(ReadModel model, UUID aggregate) {
        return jdbc.sql("select exists (select from " + model.schema() + ".dead_letter where sequence_id = ?)")
                .param(aggregate)
                .query(Boolean.class)
                .single();
    }

    /** Whether this node's own processor has come to the position; nothing is looked up. */
    boolean knows(ReadModel model, long position) {
        return committed.includes(model, position);
    }

    boolean has(ReadModel model, long position) {
        return knows(model, position) || reached(model).shows(position);
    }

    /** Until some read model has moved on, at most so long. */
    void pause(long millis) {
        committed.pause(millis);
    }

    /** Waits until the read model has come to the position, at most so long. */
    public boolean await(ReadModel model, long position, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!has(model, position)) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0 || !committed.pause(model, position, Math.min(left, LOOK_UP_MILLIS))) {
                return false;
            }
        }
        return true;
    }
}
