package vn.bangvang.query.probe;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRenamed;

/** Keeps the name of each unit and counts its writes, so that a doubled or lost event shows. */
public final class Probe implements ReadModel {

    public final Set<UnitId> poisoned = ConcurrentHashMap.newKeySet();

    private final int version;

    public Probe() {
        this(1);
    }

    public Probe(int version) {
        this.version = version;
    }

    @Override
    public String name() {
        return "probe";
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public Handlers handlers() {
        return new Handlers().on(UnitRegistered.class, this::registered).on(UnitRenamed.class, this::renamed);
    }

    private void registered(UnitRegistered event, LogEntry entry, RowBatch rows) {
        refuse(event.unitId());
        rows.one(
                "insert into {probe}.probe (unit_id, name, writes) values (?, ?, 1)",
                event.unitId(),
                event.unitId().value(),
                event.name());
    }

    private void renamed(UnitRenamed event, LogEntry entry, RowBatch rows) {
        refuse(event.unitId());
        rows.one(
                "update {probe}.probe set name = ?, writes = writes + 1 where unit_id = ?",
                event.unitId(),
                event.name(),
                event.unitId().value());
    }

    private void refuse(UnitId unit) {
        if (poisoned.contains(unit)) {
            throw new IllegalStateException("poisoned " + unit);
        }
    }
}
