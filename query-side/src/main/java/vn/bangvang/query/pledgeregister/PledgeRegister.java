package vn.bangvang.query.pledgeregister;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.event.PledgeEvent.PledgeAmended;
import vn.bangvang.shared.event.PledgeEvent.PledgeClosed;
import vn.bangvang.shared.event.PledgeEvent.PledgeFullySigned;
import vn.bangvang.shared.event.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.event.PledgeEvent.PledgeSigned;
import vn.bangvang.shared.event.PledgeEvent.PledgeWitnessed;
import vn.bangvang.shared.event.PledgeEvent.SignatureDeclined;
import vn.bangvang.shared.value.UnitId;
import vn.bangvang.shared.value.Witness;

/** One row a pledge in its newest version, and one a signature, decline or witness's signature of any version. */
@Component
public final class PledgeRegister implements ReadModel {

    private static final Witness NOBODY = new Witness(null, null, null, null);

    @Override
    public String name() {
        return "pledge-register";
    }

    @Override
    public Handlers handlers() {
        return new Handlers()
                .on(PledgeOpened.class, this::opened)
                .on(PledgeSigned.class, this::signed)
                .on(SignatureDeclined.class, this::declined)
                .on(PledgeFullySigned.class, this::fullySigned)
                .on(PledgeWitnessed.class, this::witnessed)
                .on(PledgeAmended.class, this::amended)
                .on(PledgeClosed.class, this::closed);
    }

    private void opened(PledgeOpened event, Recorded recorded, RowBatch rows) {
        Witness witness = event.witness() == null ? NOBODY : event.witness();
        rows.one(
                "insert into read_pledgeregister_v1.pledge (id, cluster_id, year, organiser_id, version, theme, contents,"
                        + " targets, parties, witness_unit, witness_body, witness_title, sign_until, search, opened_on,"
                        + " version_at, sequence) values (?, ?, ?, ?, 1, ?, ?::jsonb, ?::jsonb, ?::uuid[], ?::uuid, ?, ?,"
                        + " ?::date, lower(public.unaccent(?)), ?, ?, ?)",
                event.pledgeId(),
                event.pledgeId().value(),
                event.clusterId().value(),
                event.year(),
                event.organiserId().value(),
                event.theme(),
                Stored.json(event.contents()),
                Stored.json(event.targets()),
                Stored.array(event.parties()),
                id(witness.unitId()),
                witness.body(),
                witness.position(),
                event.signUntil(),
                event.theme() + " " + String.join(" ", event.contents()),
                event.openedOn(),
                recorded.position(),
                recorded.sequence());
    }

    private void signed(PledgeSigned event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_pledgeregister_v1.signature (pledge_id, version, unit_id, signer_title, signed_on,"
                        + " late, days_late, event_position) values (?, ?, ?, ?, ?, ?, ?, ?)",
                event.pledgeId() + "/" + event.version() + "/" + event.unitId(),
                event.pledgeId().value(),
                event.version(),
                event.unitId().value(),
                event.position(),
                event.signedOn(),
                event.late(),
                event.daysLate(),
                recorded.position());
        rows.one(
                "update read_pledgeregister_v1.pledge set sequence = ? where id = ?",
                event.pledgeId(),
                recorded.sequence(),
                event.pledgeId().value());
    }

    private void declined(SignatureDeclined event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_pledgeregister_v1.decline (pledge_id, version, unit_id, reason, declined_on,"
                        + " event_position) values (?, ?, ?, ?, ?, ?)",
                event.pledgeId() + "/" + event.version() + "/" + event.unitId(),
                event.pledgeId().value(),
                event.version(),
                event.unitId().value(),
                event.reason(),
                event.declinedOn(),
                recorded.position());
        rows.one(
                "update read_pledgeregister_v1.pledge set sequence = ? where id = ?",
                event.pledgeId(),
                recorded.sequence(),
                event.pledgeId().value());
    }

    private void fullySigned(PledgeFullySigned event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_pledgeregister_v1.pledge set fully_signed_on = ?, sequence = ? where id = ?",
                event.pledgeId(),
                event.signedOn(),
                recorded.sequence(),
                event.pledgeId().value());
    }

    private void witnessed(PledgeWitnessed event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_pledgeregister_v1.witness_signature (pledge_id, version, unit_id, body, signer_title,"
                        + " witnessed_on, event_position) values (?, ?, ?::uuid, ?, ?, ?, ?)",
                event.pledgeId() + "/" + event.version(),
                event.pledgeId().value(),
                event.version(),
                id(event.unitId()),
                event.body(),
                event.position(),
                event.witnessedOn(),
                recorded.position());
        rows.one(
                "update read_pledgeregister_v1.pledge set witnessed_on = ?, sequence = ? where id = ?",
                event.pledgeId(),
                event.witnessedOn(),
                recorded.sequence(),
                event.pledgeId().value());
    }

    private void amended(PledgeAmended event, Recorded recorded, RowBatch rows) {
        Witness witness = event.witness() == null ? NOBODY : event.witness();
        rows.one(
                "update read_pledgeregister_v1.pledge set version = ?, theme = ?, contents = ?::jsonb,"
                        + " targets = ?::jsonb, search = lower(public.unaccent(?)), reason = ?, amended_on = ?,"
                        + " witness_unit = ?::uuid, witness_body = ?, witness_title = ?, sign_until = ?::date,"
                        + " version_at = ?, fully_signed_on = null, witnessed_on = null, sequence = ?"
                        + " where id = ?",
                event.pledgeId(),
                event.version(),
                event.theme(),
                Stored.json(event.contents()),
                Stored.json(event.targets()),
                event.theme() + " " + String.join(" ", event.contents()),
                event.reason(),
                event.amendedOn(),
                id(witness.unitId()),
                witness.body(),
                witness.position(),
                event.signUntil(),
                recorded.position(),
                recorded.sequence(),
                event.pledgeId().value());
    }

    private void closed(PledgeClosed event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_pledgeregister_v1.pledge set closed_on = ?, sequence = ? where id = ?",
                event.pledgeId(),
                event.closedOn(),
                recorded.sequence(),
                event.pledgeId().value());
    }

    private static @Nullable UUID id(@Nullable UnitId unit) {
        return unit == null ? null : unit.value();
    }
}
