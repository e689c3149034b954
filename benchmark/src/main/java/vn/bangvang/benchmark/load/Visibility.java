package vn.bangvang.benchmark.load;

import java.util.Map;
import java.util.TreeMap;

/** When which position was first seen in a read model, and how long after its acknowledgement that was. */
public final class Visibility {

    /** A step of a nomination that was acknowledged with its position in the log. */
    public record Acknowledged(int step, long position, long nanos) {}

    private final TreeMap<Long, Long> seen = new TreeMap<>();

    /** The read model has come to the position; to be called in the order of time. */
    public void seen(long position, long nanos) {
        if (seen.isEmpty() || position > seen.lastKey()) {
            seen.put(position, nanos);
        }
    }

    public boolean reached(long position) {
        return !seen.isEmpty() && seen.lastKey() >= position;
    }

    /** Milliseconds from the acknowledgement to the moment the step could be read; 0 if that was earlier. */
    public double lag(Acknowledged step) {
        Map.Entry<Long, Long> visible = seen.ceilingEntry(step.position());
        if (visible == null) {
            throw new IllegalArgumentException("Position " + step.position() + " was never seen");
        }
        return Math.max(0, visible.getValue() - step.nanos()) / 1e6;
    }
}
