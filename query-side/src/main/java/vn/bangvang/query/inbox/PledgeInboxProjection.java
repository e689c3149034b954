package vn.bangvang.query.inbox;

import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.pledge.PledgeEvent;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeSigned;
import vn.bangvang.shared.domain.pledge.PledgeEvent.SignatureDeclined;
import vn.bangvang.shared.domain.pledge.PledgeState;

/** Writes who has signed, declined or witnessed which version; whoever declined is not asked for that version again. */
final class PledgeInboxProjection {

    private static final String WRITE = """
            insert into {approver-inbox}.pledge (id, cluster_id, organiser_id, year, version, witness_id,
              witness_outside, witnessed, sign_until, since, answered_on, closed, sequence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set (version, witness_id, witness_outside, witnessed, sign_until, since,
              answered_on, closed, sequence) = (excluded.version, excluded.witness_id, excluded.witness_outside,
              excluded.witnessed, excluded.sign_until, excluded.since, excluded.answered_on, excluded.closed,
              excluded.sequence)
            """;

    private static final String ASK = "insert into {approver-inbox}.pledge_party (pledge_id, unit_id) values (?, ?)";

    private static final String ANSWERED = """
            update {approver-inbox}.pledge_party set answered = ?, signed = case when ? then ? else signed end
            where pledge_id = ? and unit_id = ?
            """;

    private PledgeInboxProjection() {}

    static void write(PledgeState state, PledgeEvent event, LogEntry entry, RowBatch rows) {
        UnitId witness = state.witnessingUnit();
        rows.one(
                WRITE,
                state.id(),
                state.id().value(),
                state.cluster().value(),
                state.organiser().value(),
                state.year(),
                state.version(),
                witness == null ? null : witness.value(),
                state.isWitnessedFromOutside(),
                state.witnessedOn() == null ? 0 : state.version(),
                state.signUntil(),
                state.since(),
                state.answeredOn(),
                state.isClosed(),
                entry.sequence());
        if (event instanceof PledgeOpened) {
            state.parties()
                    .forEach(
                            party -> rows.one(ASK, key(state, party), state.id().value(), party.value()));
        } else if (event instanceof PledgeSigned e) {
            answered(state, e.unitId(), rows);
        } else if (event instanceof SignatureDeclined e) {
            answered(state, e.unitId(), rows);
        }
    }

    private static void answered(PledgeState state, UnitId party, RowBatch rows) {
        rows.one(
                ANSWERED,
                key(state, party),
                state.version(),
                state.signed().contains(party),
                state.version(),
                state.id().value(),
                party.value());
    }

    private static String key(PledgeState state, UnitId party) {
        return state.id() + "/" + party;
    }
}
