package vn.bangvang.query.pledge;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.pledge.PledgeEvent;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeAmended;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeSigned;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeWitnessed;
import vn.bangvang.shared.domain.pledge.PledgeEvent.SignatureDeclined;
import vn.bangvang.shared.domain.pledge.PledgeState;
import vn.bangvang.shared.domain.pledge.PledgeText;
import vn.bangvang.shared.domain.pledge.Witness;

/** One row a pledge in its newest version, and one a signature, decline or witness's signature of any version. */
@Component
public final class PledgeRegister implements ReadModel {

    private static final Witness NOBODY = new Witness(null, null, null, null);

    @Override
    public String name() {
        return "pledge-register";
    }

    @Override
    public int version() {
        return 2;
    }

    private static final String WRITE_VERSION = """
            insert into {pledge-register}.pledge (id, cluster_id, year, organiser_id, version, theme, contents,
              targets, parties, witness_unit, witness_body, witness_title, sign_until, search, opened_on, amended_on,
              reason, sequence)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::uuid[], ?::uuid, ?, ?, ?::date,
              lower(public.unaccent(?)), ?, ?, ?, ?)
            on conflict (id) do update set (version, theme, contents, targets, witness_unit, witness_body,
              witness_title, sign_until, search, amended_on, reason) = (excluded.version, excluded.theme,
              excluded.contents, excluded.targets, excluded.witness_unit, excluded.witness_body,
              excluded.witness_title, excluded.sign_until, excluded.search, excluded.amended_on, excluded.reason)
            """;

    private static final String WRITE_STATUS = """
            update {pledge-register}.pledge
            set fully_signed_on = ?, witnessed_on = ?, closed_on = ?, sequence = ? where id = ?
            """;

    private static final String SIGNED = """
            insert into {pledge-register}.signature (pledge_id, version, unit_id, signer_title, signed_on, late,
              days_late, event_position)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String DECLINED = """
            insert into {pledge-register}.decline (pledge_id, version, unit_id, reason, declined_on, event_position)
            values (?, ?, ?, ?, ?, ?)
            """;

    private static final String WITNESSED = """
            insert into {pledge-register}.witness_signature (pledge_id, version, unit_id, body, signer_title,
              witnessed_on, event_position)
            values (?, ?, ?::uuid, ?, ?, ?, ?)
            """;

    @Override
    public Handlers handlers() {
        return new Handlers().onCase(PledgeEvent.class, PledgeState.FOLD, PledgeRegister::write);
    }

    /** The text is written once a version, and the lists are what each event says. */
    private static void write(PledgeState state, PledgeEvent event, LogEntry entry, RowBatch rows) {
        if (event instanceof PledgeOpened) {
            version(state, null, entry, rows);
        } else if (event instanceof PledgeAmended e) {
            version(state, e.reason(), entry, rows);
        } else if (event instanceof PledgeSigned e) {
            signed(e, entry, rows);
        } else if (event instanceof SignatureDeclined e) {
            declined(e, entry, rows);
        } else if (event instanceof PledgeWitnessed e) {
            witnessed(e, entry, rows);
        }
        rows.one(
                WRITE_STATUS,
                state.id(),
                state.fullySignedOn(),
                state.witnessedOn(),
                state.closedOn(),
                entry.sequence(),
                state.id().value());
    }

    private static void version(PledgeState state, @Nullable String reason, LogEntry entry, RowBatch rows) {
        PledgeText text = state.text();
        Witness witness = state.witness() == null ? NOBODY : state.witness();
        rows.one(
                WRITE_VERSION,
                state.id(),
                state.id().value(),
                state.cluster().value(),
                state.year(),
                state.organiser().value(),
                state.version(),
                text.theme(),
                Stored.json(text.contents()),
                Stored.json(text.targets()),
                Stored.array(state.parties()),
                id(witness.unitId()),
                witness.body(),
                witness.position(),
                state.signUntil(),
                text.theme() + " " + String.join(" ", text.contents()),
                state.openedOn(),
                state.amendedOn(),
                reason,
                entry.sequence());
    }

    private static void signed(PledgeSigned event, LogEntry entry, RowBatch rows) {
        rows.one(
                SIGNED,
                event.pledgeId() + "/" + event.version() + "/" + event.unitId(),
                event.pledgeId().value(),
                event.version(),
                event.unitId().value(),
                event.position(),
                event.signedOn(),
                event.late(),
                event.daysLate(),
                entry.position());
    }

    private static void declined(SignatureDeclined event, LogEntry entry, RowBatch rows) {
        rows.one(
                DECLINED,
                event.pledgeId() + "/" + event.version() + "/" + event.unitId(),
                event.pledgeId().value(),
                event.version(),
                event.unitId().value(),
                event.reason(),
                event.declinedOn(),
                entry.position());
    }

    private static void witnessed(PledgeWitnessed event, LogEntry entry, RowBatch rows) {
        rows.one(
                WITNESSED,
                event.pledgeId() + "/" + event.version(),
                event.pledgeId().value(),
                event.version(),
                id(event.unitId()),
                event.body(),
                event.position(),
                event.witnessedOn(),
                entry.position());
    }

    private static @Nullable UUID id(@Nullable UnitId unit) {
        return unit == null ? null : unit.value();
    }
}
