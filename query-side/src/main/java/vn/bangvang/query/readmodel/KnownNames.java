package vn.bangvang.query.readmodel;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.shared.domain.unit.UnitEvent;
import vn.bangvang.shared.domain.unit.UnitTree;

/**
 * The names of some units as they were known at a place in the log: what was published keeps its words, also when a
 * renaming is entered later that had happened before.
 */
public final class KnownNames {

    private final List<Logged> named;

    private KnownNames(List<Logged> named) {
        this.named = named;
    }

    public static KnownNames of(Collection<UUID> units, EventLog log) {
        return new KnownNames(log.streams(units, Long.MAX_VALUE));
    }

    /** Before the event at that position. */
    public UnitTree at(long position) {
        UnitTree tree = new UnitTree();
        named.stream()
                .filter(logged -> logged.position() < position && logged.event() instanceof UnitEvent)
                .forEach(logged -> tree.on((UnitEvent) logged.event(), logged.sequence()));
        return tree;
    }
}
