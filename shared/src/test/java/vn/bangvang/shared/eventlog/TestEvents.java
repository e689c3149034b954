package vn.bangvang.shared.eventlog;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRenamed;

/** Small events to fill a log with. */
final class TestEvents {

    static final LocalDate DAY = LocalDate.of(2024, 1, 15);

    private static final UnitId PARENT = new UnitId(new UUID(7, 7));

    private TestEvents() {}

    /** The first event of a stream; the code, which must be unique, is the unit's own id. */
    static DomainEventMessage<?> registered(UUID unit) {
        return registered(unit, unit.toString());
    }

    static DomainEventMessage<?> registered(UUID unit, String code) {
        return TestLog.event(unit, 0, new UnitRegistered(new UnitId(unit), code, "Phòng Tổ chức", PARENT, DAY));
    }

    static DomainEventMessage<?> renamed(UUID unit, long sequence) {
        return renamed(unit, sequence, "Phòng Tổ chức – Cán bộ " + sequence);
    }

    static DomainEventMessage<?> renamed(UUID unit, long sequence, String name) {
        return TestLog.event(unit, sequence, new UnitRenamed(new UnitId(unit), name, "Sáp nhập", DAY));
    }
}
