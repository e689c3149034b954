package vn.bangvang.query.pledge;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Columns;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.RowBatch;
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

    private static final String PLEDGE = "{pledge-register}.pledge";

    @Override
    public String name() {
        return "pledge-register";
    }

    @Override
    public int version() {
        return 2;
    }

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
        rows.change(Columns.of(PLEDGE)
                .key("id", state.id())
                .set("fully_signed_on", state.fullySignedOn())
                .set("witnessed_on", state.witnessedOn())
                .set("closed_on", state.closedOn())
                .set("sequence", entry.sequence()));
    }

    private static void version(PledgeState state, @Nullable String reason, LogEntry entry, RowBatch rows) {
        PledgeText text = state.text();
        rows.put(Columns.of(PLEDGE)
                .key("id", state.id())
                .set("cluster_id", state.cluster())
                .set("year", state.year())
                .set("organiser_id", state.organiser())
                .set("version", state.version())
                .set("theme", text.theme())
                .json("contents", text.contents())
                .json("targets", text.targets())
                .set("parties", state.parties())
                .set("witness_unit", state.witness(), Witness::unitId)
                .set("witness_body", state.witness(), Witness::body)
                .set("witness_title", state.witness(), Witness::position)
                .set("sign_until", state.signUntil())
                .search(text.theme() + " " + String.join(" ", text.contents()))
                .set("opened_on", state.openedOn())
                .set("amended_on", state.amendedOn())
                .set("reason", reason)
                .set("sequence", entry.sequence()));
    }

    private static void signed(PledgeSigned event, LogEntry entry, RowBatch rows) {
        rows.add(Columns.of("{pledge-register}.signature")
                .key("pledge_id", event.pledgeId())
                .key("version", event.version())
                .key("unit_id", event.unitId())
                .set("signer_title", event.position())
                .set("signed_on", event.signedOn())
                .set("late", event.late())
                .set("days_late", event.daysLate())
                .set("event_position", entry.position()));
    }

    private static void declined(SignatureDeclined event, LogEntry entry, RowBatch rows) {
        rows.add(Columns.of("{pledge-register}.decline")
                .key("pledge_id", event.pledgeId())
                .key("version", event.version())
                .key("unit_id", event.unitId())
                .set("reason", event.reason())
                .set("declined_on", event.declinedOn())
                .set("event_position", entry.position()));
    }

    private static void witnessed(PledgeWitnessed event, LogEntry entry, RowBatch rows) {
        rows.add(Columns.of("{pledge-register}.witness_signature")
                .key("pledge_id", event.pledgeId())
                .key("version", event.version())
                .set("unit_id", event.unitId())
                .set("body", event.body())
                .set("signer_title", event.position())
                .set("witnessed_on", event.witnessedOn())
                .set("event_position", entry.position()));
    }
}
