package vn.bangvang.query.decisionregister;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.event.DecisionEvent.DecisionCorrected;
import vn.bangvang.shared.event.DecisionEvent.DecisionIssued;
import vn.bangvang.shared.event.DecisionEvent.ExternalDecisionCorrected;
import vn.bangvang.shared.event.DecisionEvent.ExternalDecisionExtended;
import vn.bangvang.shared.event.DecisionEvent.ExternalDecisionRecorded;
import vn.bangvang.shared.value.DecisionId;
import vn.bangvang.shared.value.DecisionLine;

/** One row a decision, as last corrected, and one each honour in it. */
@Component
public final class DecisionRegister implements ReadModel {

    private static final long MOST_LINES_AT_ONCE = 1_000;

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
        return new Handlers()
                .on(DecisionIssued.class, this::issued)
                .on(ExternalDecisionRecorded.class, this::recorded)
                .on(ExternalDecisionExtended.class, DecisionRegister::extended)
                .on(
                        DecisionCorrected.class,
                        (e, r, rows) -> corrected(
                                e.decisionId(),
                                e.number(),
                                e.year(),
                                e.reason(),
                                e.decidedOn(),
                                e.correctedOn(),
                                r,
                                rows))
                .on(
                        ExternalDecisionCorrected.class,
                        (e, r, rows) -> corrected(
                                e.decisionId(),
                                e.number(),
                                e.year(),
                                e.reason(),
                                e.decidedOn(),
                                e.correctedOn(),
                                r,
                                rows));
    }

    private void issued(DecisionIssued event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_decisionregister_v3.decision (id, body_id, external, kind, number, year, signer_title,"
                        + " event_position, decided_on, search, sequence)"
                        + " values (?, ?, false, ?, ?, ?, ?, ?, ?, lower(public.unaccent(?)), ?)",
                event.decisionId(),
                event.decisionId().value(),
                event.bodyId().value(),
                event.kind().name(),
                event.number(),
                event.year(),
                event.signerPosition(),
                recorded.position(),
                event.decidedOn(),
                event.number() + " " + event.signerPosition(),
                recorded.sequence());
        lines(event.decisionId(), event.lines(), recorded, rows);
    }

    private void recorded(ExternalDecisionRecorded event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_decisionregister_v3.decision (id, body_id, external, authority, kind, number, year,"
                        + " event_position, decided_on, search, sequence)"
                        + " values (?, ?, true, ?, ?, ?, ?, ?, ?, lower(public.unaccent(?)), ?)",
                event.decisionId(),
                event.decisionId().value(),
                event.recordedBy().value(),
                event.authority(),
                event.kind().name(),
                event.number(),
                event.year(),
                recorded.position(),
                event.decidedOn(),
                event.number() + " " + event.authority(),
                recorded.sequence());
        lines(event.decisionId(), event.lines(), recorded, rows);
    }

    private static void extended(ExternalDecisionExtended event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_decisionregister_v3.decision set sequence = ? where id = ?",
                event.decisionId(),
                recorded.sequence(),
                event.decisionId().value());
        lines(event.decisionId(), event.lines(), recorded, rows);
    }

    /** Those of a later event come after those of the first. */
    private static void lines(DecisionId decision, List<DecisionLine> lines, Recorded recorded, RowBatch rows) {
        int number = Math.toIntExact(recorded.sequence() * MOST_LINES_AT_ONCE);
        for (DecisionLine line : lines) {
            rows.one(
                    "insert into read_decisionregister_v3.decision_line (decision_id, line, nomination_id, award,"
                            + " unit_id, person_id) values (?, ?, ?, ?, ?, ?)",
                    decision + "/" + line.nominationId(),
                    decision.value(),
                    ++number,
                    line.nominationId().value(),
                    line.award(),
                    line.unitId().value(),
                    line.personId() == null ? null : line.personId().value());
        }
    }

    private static void corrected(
            DecisionId decision,
            String number,
            int year,
            String reason,
            LocalDate decidedOn,
            LocalDate correctedOn,
            Recorded recorded,
            RowBatch rows) {
        rows.one(
                "update read_decisionregister_v3.decision set number = ?, year = ?, decided_on = ?, reason = ?,"
                        + " corrected_on = ?, search = lower(public.unaccent(? || ' '"
                        + " || coalesce(signer_title, authority, ''))), sequence = ? where id = ?",
                decision,
                number,
                year,
                decidedOn,
                reason,
                correctedOn,
                number,
                recorded.sequence(),
                decision.value());
    }
}
