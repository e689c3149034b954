package vn.bangvang.query.congressregister;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.event.CongressProgrammeEvent.HonourStruck;
import vn.bangvang.shared.event.CongressProgrammeEvent.HonoursDrawn;
import vn.bangvang.shared.event.CongressProgrammeEvent.PresentationAccepted;
import vn.bangvang.shared.event.CongressProgrammeEvent.PresentationDelivered;
import vn.bangvang.shared.event.CongressProgrammeEvent.PresentationRegistered;
import vn.bangvang.shared.event.CongressProgrammeEvent.PresentationWithdrawn;
import vn.bangvang.shared.value.CongressId;
import vn.bangvang.shared.value.HonourLine;

/** What the programme of a congress writes: one row a presentation, and one an honour. */
final class ProgrammeRows {

    private ProgrammeRows() {}

    static void registered(PresentationRegistered event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_congressregister_v1.presentation (congress_id, code, title, unit_id, event_position,"
                        + " registered_on) values (?, ?, ?, ?, ?, ?)",
                event.congressId(),
                event.congressId().value(),
                event.code(),
                event.title(),
                event.unitId().value(),
                recorded.position(),
                event.registeredOn());
    }

    static void accepted(PresentationAccepted event, Recorded recorded, RowBatch rows) {
        set(rows, event.congressId(), event.code(), "place = ?, accepted_on = ?", event.order(), event.acceptedOn());
    }

    static void delivered(PresentationDelivered event, Recorded recorded, RowBatch rows) {
        set(rows, event.congressId(), event.code(), "delivered_on = ?", event.deliveredOn());
    }

    static void withdrawn(PresentationWithdrawn event, Recorded recorded, RowBatch rows) {
        set(
                rows,
                event.congressId(),
                event.code(),
                "place = null, withdrawn_on = ?, withdrawn_position = ?",
                event.withdrawnOn(),
                recorded.position());
    }

    static void drawn(HonoursDrawn event, Recorded recorded, RowBatch rows) {
        for (HonourLine line : event.lines()) {
            rows.one(
                    "insert into read_congressregister_v1.honour (congress_id, nomination_id, event_position,"
                            + " decision_id, number, decided_on, unit_id, person_id, award, drawn_on)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    event.congressId(),
                    event.congressId().value(),
                    line.nominationId().value(),
                    recorded.position(),
                    line.decisionId().value(),
                    line.number(),
                    line.decidedOn(),
                    line.unitId().value(),
                    line.personId() == null ? null : line.personId().value(),
                    line.award(),
                    event.drawnOn());
        }
    }

    static void struck(HonourStruck event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_congressregister_v1.honour set struck_on = ?, struck_position = ?"
                        + " where congress_id = ? and nomination_id = ? and struck_on is null",
                event.congressId(),
                event.struckOn(),
                recorded.position(),
                event.congressId().value(),
                event.nominationId().value());
    }

    private static void set(
            RowBatch rows, CongressId congress, String code, String columns, @Nullable Object... values) {
        @Nullable Object[] args = Arrays.copyOf(values, values.length + 2);
        args[values.length] = congress.value();
        args[values.length + 1] = code;
        rows.one(
                "update read_congressregister_v1.presentation set " + columns + " where congress_id = ? and code = ?",
                congress,
                args);
    }
}
