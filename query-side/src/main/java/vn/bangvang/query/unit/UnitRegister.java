package vn.bangvang.query.unit;

import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Columns;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.unit.UnitEvent;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRenamed;
import vn.bangvang.shared.domain.unit.UnitState;

/** One row a unit, in Vietnamese order of names. */
@Component
public final class UnitRegister implements ReadModel {

    @Override
    public String name() {
        return "unit-register";
    }

    /** 2: a unit is found by every name it ever had, and dates say which is the current one. */
    @Override
    public int version() {
        return 2;
    }

    @Override
    public Handlers handlers() {
        return new Handlers().onCase(UnitEvent.class, UnitState.FOLD, UnitRegister::write);
    }

    /** The kind is shown by the day that is asked for, so it is asked of the reference data. */
    private static void write(UnitState unit, UnitEvent event, LogEntry entry, RowBatch rows) {
        rows.put(Columns.of("{unit-register}.unit")
                .key("id", unit.id())
                .set("code", unit.code())
                .set("name", unit.name())
                .set("named_from", unit.names().lastKey())
                .searchToo(words(event))
                .set("parent_id", unit.parent())
                .set("since", unit.since())
                .set("sequence", entry.sequence()));
    }

    /** The search words of an event follow those of the events before it. */
    private static String words(UnitEvent event) {
        if (event instanceof UnitRegistered e) {
            return e.code() + " " + e.name();
        }
        return event instanceof UnitRenamed e ? " " + e.name() : "";
    }
}
