package vn.bangvang.query.congress;

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

    /** At the first position stands the speaker, at the other why it was withdrawn. */
    private static final String WRITE = """
            insert into {congress-register}.presentation (congress_id, code, title, unit_id, event_position,
              place, registered_on, accepted_on, delivered_on, withdrawn_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (congress_id, code) do update set (place, accepted_on, delivered_on, withdrawn_on,
              withdrawn_position) = (excluded.place, excluded.accepted_on, excluded.delivered_on,
              excluded.withdrawn_on, case when excluded.withdrawn_on is not null then excluded.event_position end)
            """;

    private static final String DRAW = """
            insert into {congress-register}.honour (congress_id, nomination_id, event_position, decision_id,
              number, decided_on, unit_id, person_id, award, drawn_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String STRIKE = """
            update {congress-register}.honour set struck_on = ?, struck_position = ?
            where congress_id = ? and nomination_id = ? and struck_on is null
            """;

    private ProgrammeRows() {}

    static void write(CongressState state, CongressProgrammeEvent event, LogEntry entry, RowBatch rows) {
        CongressId congress = event.congressId();
        state.programme()
                .touchedBy(entry.sequence())
                .forEach(presentation -> write(congress, presentation, entry, rows));
        if (event instanceof HonoursDrawn e) {
            e.lines().forEach(line -> drawn(e, line, entry, rows));
        } else if (event instanceof HonourStruck e) {
            rows.one(
                    STRIKE,
                    congress,
                    e.struckOn(),
                    entry.position(),
                    congress.value(),
                    e.nominationId().value());
        }
    }

    private static void write(CongressId congress, Presentation presentation, LogEntry entry, RowBatch rows) {
        rows.one(
                WRITE,
                congress,
                congress.value(),
                presentation.code(),
                presentation.title(),
                presentation.unit().value(),
                entry.position(),
                presentation.order(),
                presentation.registeredOn(),
                presentation.acceptedOn(),
                presentation.deliveredOn(),
                presentation.withdrawnOn());
    }

    private static void drawn(HonoursDrawn event, HonourLine line, LogEntry entry, RowBatch rows) {
        rows.one(
                DRAW,
                event.congressId(),
                event.congressId().value(),
                line.nominationId().value(),
                entry.position(),
                line.decisionId().value(),
                line.number(),
                line.decidedOn(),
                line.unitId().value(),
                line.personId() == null ? null : line.personId().value(),
                line.award(),
                event.drawnOn());
    }
}
