package vn.bangvang.query.decision;

import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Columns;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.decision.DecisionEvent;
import vn.bangvang.shared.domain.decision.DecisionLine;
import vn.bangvang.shared.domain.decision.DecisionState;
import vn.bangvang.shared.domain.decision.DecisionState.Correction;

/** One row a decision as it stands, and one each honour in it. */
@Component
public final class DecisionRegister implements ReadModel {

    private static final long MOST_LINES_AT_ONCE = 1_000;

    private static final String ONE_MORE = """
            insert into {decision-register}.honour_count (unit_id, award, year, honours) values (?, ?, ?, 1)
            on conflict (unit_id, award, year) do update set honours = honour_count.honours + 1""";

    @Override
    public String name() {
        return "decision-register";
    }

    /** Since 2 the lines have their numbers, since 3 they know whom they honour, since 4 for which year; and they are counted. */
    @Override
    public int version() {
        return 4;
    }

    @Override
    public Handlers handlers() {
        return new Handlers().onCase(DecisionEvent.class, DecisionState.FOLD, DecisionRegister::write);
    }

    private static void write(DecisionState state, DecisionEvent event, LogEntry entry, RowBatch rows) {
        rows.put(Columns.of("{decision-register}.decision")
                .key("id", state.id())
                .set("body_id", state.unit())
                .set("external", state.isExternal())
                .set("authority", state.authority())
                .set("kind", state.kind())
                .set("number", state.number())
                .set("year", state.year())
                .set("signer_title", state.signerPosition())
                .first("event_position", entry.position())
                .set("decided_on", state.decidedOn())
                .set("corrected_on", state.correction(), Correction::correctedOn)
                .set("reason", state.correction(), Correction::reason)
                .search(state.number() + " " + (state.isExternal() ? state.authority() : state.signerPosition()))
                .set("sequence", entry.sequence()));
        add(event, entry, rows);
    }

    /** Those of a later event come after those of the first. */
    private static void add(DecisionEvent event, LogEntry entry, RowBatch rows) {
        int number = Math.toIntExact(entry.sequence() * MOST_LINES_AT_ONCE);
        for (DecisionLine line : event.lines()) {
            rows.add(Columns.of("{decision-register}.decision_line")
                    .key("decision_id", event.decisionId())
                    .set("line", ++number)
                    .set("nomination_id", line.nominationId())
                    .set("award", line.award())
                    .set("unit_id", line.unitId())
                    .set("person_id", line.personId())
                    .set("year", line.year()));
            if (line.year() != null) {
                rows.any(
                        ONE_MORE,
                        line.unitId() + "/" + line.award() + "/" + line.year(),
                        line.unitId().value(),
                        line.award(),
                        line.year());
            }
        }
    }
}
