package vn.bangvang.query.approverinbox;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.event.PledgeEvent;
import vn.bangvang.shared.event.PledgeEvent.PledgeAmended;
import vn.bangvang.shared.event.PledgeEvent.PledgeClosed;
import vn.bangvang.shared.event.PledgeEvent.PledgeFullySigned;
import vn.bangvang.shared.event.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.event.PledgeEvent.PledgeSigned;
import vn.bangvang.shared.event.PledgeEvent.PledgeWitnessed;
import vn.bangvang.shared.event.PledgeEvent.SignatureDeclined;
import vn.bangvang.shared.value.UnitId;
import vn.bangvang.shared.value.Witness;

/** Writes who has signed, declined or witnessed which version; whoever declined is not asked for that version again. */
final class PledgesWaiting {

    private PledgesWaiting() {}

    static void opened(PledgeOpened event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_approverinbox_v2.pledge (id, cluster_id, organiser_id, year, version, witness_id,"
                        + " witness_outside, sign_until, since, sequence) values (?, ?, ?, ?, 1, ?, ?, ?, ?, ?)",
                event.pledgeId(),
                event.pledgeId().value(),
                event.clusterId().value(),
                event.organiserId().value(),
                event.year(),
                isOutside(event.witness()) ? event.organiserId().value() : unit(event.witness()),
                isOutside(event.witness()),
                event.signUntil(),
                event.openedOn(),
                recorded.sequence());
        event.parties()
                .forEach(party -> rows.one(
                        "insert into read_approverinbox_v2.pledge_party (pledge_id, unit_id) values (?, ?)",
                        event.pledgeId() + "/" + party,
                        event.pledgeId().value(),
                        party.value()));
    }

    private static @Nullable UUID unit(@Nullable Witness witness) {
        return witness == null || witness.unitId() == null
                ? null
                : witness.unitId().value();
    }

    /** What such a body signed on paper is recorded by the organiser. */
    private static boolean isOutside(@Nullable Witness witness) {
        return witness != null && witness.unitId() == null;
    }

    static void signed(PledgeSigned event, Recorded recorded, RowBatch rows) {
        answered(event, event.unitId(), event.version(), event.signedOn(), recorded, rows);
        rows.one(
                "update read_approverinbox_v2.pledge_party set signed = ? where pledge_id = ? and unit_id = ?",
                event.pledgeId() + "/" + event.unitId(),
                event.version(),
                event.pledgeId().value(),
                event.unitId().value());
    }

    static void declined(SignatureDeclined event, Recorded recorded, RowBatch rows) {
        answered(event, event.unitId(), event.version(), event.declinedOn(), recorded, rows);
    }

    private static void answered(
            PledgeEvent event, UnitId unit, int version, LocalDate day, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_approverinbox_v2.pledge_party set answered = ? where pledge_id = ? and unit_id = ?",
                event.pledgeId() + "/" + unit,
                version,
                event.pledgeId().value(),
                unit.value());
        set(event, "answered_on = ?", day, recorded, rows);
    }

    static void fullySigned(PledgeFullySigned event, Recorded recorded, RowBatch rows) {
        set(event, "answered_on = ?", event.signedOn(), recorded, rows);
    }

    static void witnessed(PledgeWitnessed event, Recorded recorded, RowBatch rows) {
        set(event, "witnessed = ?", event.version(), recorded, rows);
    }

    static void closed(PledgeClosed event, Recorded recorded, RowBatch rows) {
        set(event, "closed = ?", true, recorded, rows);
    }

    static void amended(PledgeAmended event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_approverinbox_v2.pledge set version = ?, witness_outside = ?,"
                        + " witness_id = case when ? then organiser_id else ?::uuid end,"
                        + " sign_until = ?, since = ?, sequence = ? where id = ?",
                event.pledgeId(),
                event.version(),
                isOutside(event.witness()),
                isOutside(event.witness()),
                unit(event.witness()),
                event.signUntil(),
                event.amendedOn(),
                recorded.sequence(),
                event.pledgeId().value());
    }

    private static void set(PledgeEvent event, String column, Object value, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_approverinbox_v2.pledge set " + column + ", sequence = ? where id = ?",
                event.pledgeId(),
                value,
                recorded.sequence(),
                event.pledgeId().value());
    }
}
