package vn.bangvang.query.approverinbox;

import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.shared.event.ClusterEvent.ClusterYearCorrected;
import vn.bangvang.shared.event.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.event.NominationEvent.NominationCarriedByCouncil;
import vn.bangvang.shared.event.NominationEvent.NominationDecided;
import vn.bangvang.shared.event.NominationEvent.NominationDecidedExternally;
import vn.bangvang.shared.event.NominationEvent.NominationDrafted;
import vn.bangvang.shared.event.NominationEvent.NominationEndorsed;
import vn.bangvang.shared.event.NominationEvent.NominationForwarded;
import vn.bangvang.shared.event.NominationEvent.NominationLostInCouncil;
import vn.bangvang.shared.event.NominationEvent.NominationRejected;
import vn.bangvang.shared.event.NominationEvent.NominationResubmitted;
import vn.bangvang.shared.event.NominationEvent.NominationReturned;
import vn.bangvang.shared.event.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.event.NominationEvent.NominationWithdrawn;
import vn.bangvang.shared.event.PledgeEvent.PledgeAmended;
import vn.bangvang.shared.event.PledgeEvent.PledgeClosed;
import vn.bangvang.shared.event.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.event.PledgeEvent.PledgeSigned;
import vn.bangvang.shared.event.PledgeEvent.SignatureDeclined;
import vn.bangvang.shared.event.RankingEvent;
import vn.bangvang.shared.event.ScoreSheetEvent;

/**
 * What waits for which unit and role. Who holds the role is asked of the mandates at each reading, so that a substitute
 * sees the work from the first day on and nobody sees it after the last.
 */
@Component
public final class ApproverInbox implements ReadModel {

    @Override
    public String name() {
        return "approver-inbox";
    }

    @Override
    public Handlers handlers() {
        return new Handlers()
                .on(NominationDrafted.class, NominationsWaiting::drafted)
                .on(NominationSubmitted.class, NominationsWaiting::submitted)
                .on(NominationReturned.class, (e, r, rows) -> NominationsWaiting.returned(e, r, rows))
                .on(
                        NominationResubmitted.class,
                        (e, r, rows) -> NominationsWaiting.at(e, e.step(), e.resubmittedOn(), r, rows))
                .on(
                        NominationEndorsed.class,
                        (e, r, rows) -> NominationsWaiting.at(e, e.step() + 1, e.endorsedOn(), r, rows))
                .on(
                        NominationCarriedByCouncil.class,
                        (e, r, rows) -> NominationsWaiting.at(e, e.step() + 1, e.heldOn(), r, rows))
                .on(
                        NominationDecided.class,
                        (e, r, rows) -> NominationsWaiting.at(e, e.step() + 1, e.decidedOn(), r, rows))
                .on(
                        NominationForwarded.class,
                        (e, r, rows) -> NominationsWaiting.at(e, e.step() + 1, e.forwardedOn(), r, rows))
                .on(
                        NominationDecidedExternally.class,
                        (e, r, rows) -> NominationsWaiting.at(e, e.step() + 1, e.decidedOn(), r, rows))
                .on(NominationLostInCouncil.class, (e, r, rows) -> NominationsWaiting.at(e, null, e.heldOn(), r, rows))
                .on(NominationRejected.class, (e, r, rows) -> NominationsWaiting.at(e, null, e.rejectedOn(), r, rows))
                .on(NominationWithdrawn.class, (e, r, rows) -> NominationsWaiting.at(e, null, e.withdrawnOn(), r, rows))
                .on(PledgeOpened.class, PledgesWaiting::opened)
                .on(PledgeSigned.class, PledgesWaiting::signed)
                .on(SignatureDeclined.class, PledgesWaiting::declined)
                .on(PledgeAmended.class, PledgesWaiting::amended)
                .on(PledgeClosed.class, PledgesWaiting::closed)
                .onEach(ScoreSheetEvent.class, SheetsWaiting::happened)
                .onEach(RankingEvent.class, RankingsWaiting::happened)
                .on(
                        ClusterYearOpened.class,
                        (e, r, rows) -> SheetsWaiting.year(
                                e.clusterId(), e.year(), e.organiserId(), e.members(), e.leader(), e.deputy(), rows))
                .on(
                        ClusterYearCorrected.class,
                        (e, r, rows) -> SheetsWaiting.year(
                                e.clusterId(), e.year(), e.organiserId(), e.members(), e.leader(), e.deputy(), rows));
    }
}
