package vn.bangvang.query.pledgeregister;

import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.event.PledgeEvent.PledgeAmended;
import vn.bangvang.shared.event.PledgeEvent.PledgeFullySigned;
import vn.bangvang.shared.event.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.event.PledgeEvent.PledgeSigned;

/** One row a pledge in its newest version, and one a signature of any version. */
@Component
public final class PledgeRegister implements ReadModel {

    @Override
    public String name() {
        return "pledge-register";
    }

    @Override
    public Handlers handlers() {
        return new Handlers()
                .on(PledgeOpened.class, this::opened)
                .on(PledgeSigned.class, this::signed)
                .on(PledgeFullySigned.class, this::fullySigned)
                .on(PledgeAmended.class, this::amended);
    }

    private void opened(PledgeOpened event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_pledgeregister_v1.pledge (id, cluster_id, year, organiser_id, version, theme, contents,"
                        + " targets, parties, witness, search, opened_on, sequence) values (?, ?, ?, ?, 1, ?, ?::jsonb,"
                        + " ?::jsonb, ?::uuid[], ?, lower(public.unaccent(?)), ?, ?)",
                event.pledgeId(),
                event.pledgeId().value(),
                event.clusterId().value(),
                event.year(),
                event.organiserId().value(),
                event.theme(),
                Stored.json(event.contents()),
                Stored.json(event.targets()),
                Stored.array(event.parties()),
                event.witness(),
                event.theme() + " " + String.join(" ", event.contents()),
                event.openedOn(),
                recorded.sequence());
    }

    private void signed(PledgeSigned event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_pledgeregister_v1.signature (pledge_id, version, unit_id, signer_title, signed_on,"
                        + " event_position) values (?, ?, ?, ?, ?, ?)",
                event.pledgeId() + "/" + event.version() + "/" + event.unitId(),
                event.pledgeId().value(),
                event.version(),
                event.unitId().value(),
                event.position(),
                event.signedOn(),
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

    private void amended(PledgeAmended event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_pledgeregister_v1.pledge set version = ?, theme = ?, contents = ?::jsonb,"
                        + " targets = ?::jsonb, search = lower(public.unaccent(?)), reason = ?, amended_on = ?,"
                        + " fully_signed_on = null, sequence = ? where id = ?",
                event.pledgeId(),
                event.version(),
                event.theme(),
                Stored.json(event.contents()),
                Stored.json(event.targets()),
                event.theme() + " " + String.join(" ", event.contents()),
                event.reason(),
                event.amendedOn(),
                recorded.sequence(),
                event.pledgeId().value());
    }
}
