package vn.bangvang.query.decision;

import org.springframework.stereotype.Component;
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

    /** The position stays that of the first event, which names the signer. */
    private static final String WRITE = """
            insert into {decision-register}.decision (id, body_id, external, authority, kind, number, year,
              signer_title, event_position, decided_on, corrected_on, reason, search, sequence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, lower(public.unaccent(?)), ?)
            on conflict (id) do update set (number, year, decided_on, corrected_on, reason, search, sequence) =
              (excluded.number, excluded.year, excluded.decided_on, excluded.corrected_on, excluded.reason,
              excluded.search, excluded.sequence)
            """;

    private static final String ADD_LINE = """
            insert into {decision-register}.decision_line (decision_id, line, nomination_id, award, unit_id,
              person_id)
            values (?, ?, ?, ?, ?, ?)
            """;

    @Override
    public String name() {
        return "decision-register";
    }

    /** Since 2 the lines have their numbers, since 3 they know whom they honour. */
    @Override
    public int version() {
        return 3;
    }

    @Override
    public Handlers handlers() {
        return new Handlers().onCase(DecisionEvent.class, DecisionState.FOLD, DecisionRegister::write);
    }

    private static void write(DecisionState state, DecisionEvent event, LogEntry entry, RowBatch rows) {
        Correction last = state.correction();
        rows.one(
                WRITE,
                state.id(),
                state.id().value(),
                state.unit().value(),
                state.isExternal(),
                state.authority(),
                state.kind().name(),
                state.number(),
                state.year(),
                state.signerPosition(),
                entry.position(),
                state.decidedOn(),
                last == null ? null : last.correctedOn(),
                last == null ? null : last.reason(),
                state.number() + " " + (state.isExternal() ? state.authority() : state.signerPosition()),
                entry.sequence());
        add(event, entry, rows);
    }

    /** Those of a later event come after those of the first. */
    private static void add(DecisionEvent event, LogEntry entry, RowBatch rows) {
        int number = Math.toIntExact(entry.sequence() * MOST_LINES_AT_ONCE);
        for (DecisionLine line : event.lines()) {
            rows.one(
                    ADD_LINE,
                    event.decisionId() + "/" + line.nominationId(),
                    event.decisionId().value(),
                    ++number,
                    line.nominationId().value(),
                    line.award(),
                    line.unitId().value(),
                    line.personId() == null ? null : line.personId().value());
        }
    }
}
