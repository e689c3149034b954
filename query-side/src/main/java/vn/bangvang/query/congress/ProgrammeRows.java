package vn.bangvang.query.congress;

import vn.bangvang.query.readmodel.Columns;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.HonourStruck;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.HonoursDrawn;
import vn.bangvang.shared.domain.congress.CongressState;
import vn.bangvang.shared.domain.congress.HonourLine;
import vn.bangvang.shared.domain.congress.Programme.Presentation;

/** The programme of a congress: one row a presentation as it stands, and one an honour that was drawn. */
final class ProgrammeRows {

    private ProgrammeRows() {}

    static void write(CongressState state, CongressProgrammeEvent event, LogEntry entry, RowBatch rows) {
        CongressId congress = event.congressId();
        state.programme()
                .touchedBy(entry.sequence())
                .forEach(presentation -> write(congress, presentation, entry, rows));
        if (event instanceof HonoursDrawn e) {
            e.lines().forEach(line -> drawn(e, line, entry, rows));
        } else if (event instanceof HonourStruck e) {
            rows.change(
                    Columns.of("{congress-register}.honour")
                            .key("congress_id", congress)
                            .key("nomination_id", e.nominationId())
                            .set("struck_on", e.struckOn())
                            .set("struck_position", entry.position()),
                    "struck_on is null");
        }
    }

    /** At the first position stands the speaker, at the other why it was withdrawn. */
    private static void write(CongressId congress, Presentation presentation, LogEntry entry, RowBatch rows) {
        rows.put(Columns.of("{congress-register}.presentation")
                .key("congress_id", congress)
                .key("code", presentation.code())
                .set("title", presentation.title())
                .set("unit_id", presentation.unit())
                .first("event_position", entry.position())
                .set("place", presentation.order())
                .set("registered_on", presentation.registeredOn())
                .set("accepted_on", presentation.acceptedOn())
                .set("delivered_on", presentation.deliveredOn())
                .set("withdrawn_on", presentation.withdrawnOn())
                .set("withdrawn_position", presentation.withdrawnOn() == null ? null : entry.position()));
    }

    private static void drawn(HonoursDrawn event, HonourLine line, LogEntry entry, RowBatch rows) {
        rows.add(Columns.of("{congress-register}.honour")
                .key("congress_id", event.congressId())
                .key("nomination_id", line.nominationId())
                .set("event_position", entry.position())
                .set("decision_id", line.decisionId())
                .set("number", line.number())
                .set("decided_on", line.decidedOn())
                .set("unit_id", line.unitId())
                .set("person_id", line.personId())
                .set("award", line.award())
                .set("drawn_on", event.drawnOn()));
    }
}
