package vn.bangvang.query.approverinbox;

import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.shared.event.ClusterEvent.ClusterYearCorrected;
import vn.bangvang.shared.event.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.event.ClusterEvent.UnitJoinedCluster;
import vn.bangvang.shared.event.ClusterEvent.UnitLeftCluster;
import vn.bangvang.shared.event.MandateEvent.MandateConfirmed;
import vn.bangvang.shared.event.MandateEvent.MandateEnded;
import vn.bangvang.shared.event.MandateEvent.MandateGranted;
import vn.bangvang.shared.event.MovementEvent.DeadlineExtended;
import vn.bangvang.shared.event.MovementEvent.MovementClosed;
import vn.bangvang.shared.event.MovementEvent.MovementClosingCorrected;
import vn.bangvang.shared.event.MovementEvent.MovementCorrected;
import vn.bangvang.shared.event.MovementEvent.MovementLaunched;
import vn.bangvang.shared.event.MovementEvent.MovementReceiptCorrected;
import vn.bangvang.shared.event.MovementEvent.MovementReceived;
import vn.bangvang.shared.event.NominationEvent.CouncilResultCorrected;
import vn.bangvang.shared.event.NominationEvent.DossierReceived;
import vn.bangvang.shared.event.NominationEvent.NominationCarriedByCouncil;
import vn.bangvang.shared.event.NominationEvent.NominationDecided;
import vn.bangvang.shared.event.NominationEvent.NominationDecidedExternally;
import vn.bangvang.shared.event.NominationEvent.NominationDrafted;
import vn.bangvang.shared.event.NominationEvent.NominationEndorsed;
import vn.bangvang.shared.event.NominationEvent.NominationForwarded;
import vn.bangvang.shared.event.NominationEvent.NominationLostInCouncil;
import vn.bangvang.shared.event.NominationEvent.NominationNotCarriedByCouncil;
import vn.bangvang.shared.event.NominationEvent.NominationRejected;
import vn.bangvang.shared.event.NominationEvent.NominationResubmitted;
import vn.bangvang.shared.event.NominationEvent.NominationReturned;
import vn.bangvang.shared.event.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.event.NominationEvent.NominationWithdrawn;
import vn.bangvang.shared.event.NominationEvent.ReceptionCorrected;
import vn.bangvang.shared.event.PledgeEvent.PledgeAmended;
import vn.bangvang.shared.event.PledgeEvent.PledgeClosed;
import vn.bangvang.shared.event.PledgeEvent.PledgeFullySigned;
import vn.bangvang.shared.event.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.event.PledgeEvent.PledgeSigned;
import vn.bangvang.shared.event.PledgeEvent.PledgeWitnessed;
import vn.bangvang.shared.event.PledgeEvent.SignatureDeclined;
import vn.bangvang.shared.event.RankingEvent;
import vn.bangvang.shared.event.RegistrationEvent.EmulationRegistered;
import vn.bangvang.shared.event.RegistrationEvent.RegistrationAmended;
import vn.bangvang.shared.event.RegistrationEvent.RegistrationCheckCorrected;
import vn.bangvang.shared.event.RegistrationEvent.RegistrationChecked;
import vn.bangvang.shared.event.ReviewEvent.ReviewAssessed;
import vn.bangvang.shared.event.ReviewEvent.ReviewAssessmentCorrected;
import vn.bangvang.shared.event.ReviewEvent.ReviewConcluded;
import vn.bangvang.shared.event.ReviewEvent.ReviewConclusionCorrected;
import vn.bangvang.shared.event.ReviewEvent.ReviewCorrected;
import vn.bangvang.shared.event.ReviewEvent.ReviewResubmitted;
import vn.bangvang.shared.event.ReviewEvent.ReviewReturned;
import vn.bangvang.shared.event.ReviewEvent.ReviewSubmitted;
import vn.bangvang.shared.event.ScoreSheetEvent;
import vn.bangvang.shared.event.ScoreTableEvent.ScoreTableAmended;
import vn.bangvang.shared.event.UnitEvent.UnitRegistered;

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

    /** 2: witnesses, supplements, reviews, registrations, movements, congresses, mandates to confirm, rankings to propose and publish. */
    @Override
    public int version() {
        return 2;
    }

    @Override
    public Handlers handlers() {
        return CongressesWaiting.handled(mandates(year(scores(pledges(nominations(new Handlers()))))));
    }

    private static Handlers mandates(Handlers handlers) {
        return handlers.on(MandateGranted.class, MandatesWaiting::granted)
                .on(MandateConfirmed.class, MandatesWaiting::settled)
                .on(MandateEnded.class, MandatesWaiting::settled);
    }

    private static Handlers nominations(Handlers handlers) {
        return handlers.on(NominationDrafted.class, NominationsWaiting::drafted)
                .on(NominationSubmitted.class, NominationsWaiting::submitted)
                .on(DossierReceived.class, NominationsWaiting::received)
                .on(ReceptionCorrected.class, NominationsWaiting::receptionCorrected)
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
                .on(NominationNotCarriedByCouncil.class, NominationsWaiting::notCarried)
                .on(CouncilResultCorrected.class, NominationsWaiting::corrected)
                .on(NominationLostInCouncil.class, (e, r, rows) -> NominationsWaiting.at(e, null, e.heldOn(), r, rows))
                .on(NominationRejected.class, (e, r, rows) -> NominationsWaiting.at(e, null, e.rejectedOn(), r, rows))
                .on(
                        NominationWithdrawn.class,
                        (e, r, rows) -> NominationsWaiting.at(e, null, e.withdrawnOn(), r, rows));
    }

    private static Handlers pledges(Handlers handlers) {
        return handlers.on(PledgeOpened.class, PledgesWaiting::opened)
                .on(PledgeSigned.class, PledgesWaiting::signed)
                .on(SignatureDeclined.class, PledgesWaiting::declined)
                .on(PledgeFullySigned.class, PledgesWaiting::fullySigned)
                .on(PledgeWitnessed.class, PledgesWaiting::witnessed)
                .on(PledgeAmended.class, PledgesWaiting::amended)
                .on(PledgeClosed.class, PledgesWaiting::closed);
    }

    private static Handlers scores(Handlers handlers) {
        return handlers.on(ClusterYearOpened.class, Rosters::opened)
                .on(ClusterYearCorrected.class, Rosters::corrected)
                .on(UnitJoinedCluster.class, Rosters::joined)
                .on(UnitLeftCluster.class, Rosters::left)
                .on(ScoreTableAmended.class, SheetsWaiting::amended)
                .onEach(ScoreSheetEvent.class, SheetsWaiting::happened)
                .onEach(RankingEvent.class, RankingsWaiting::happened);
    }

    private static Handlers year(Handlers handlers) {
        return handlers.on(UnitRegistered.class, Rosters::registered)
                .on(MovementLaunched.class, MovementsWaiting::launched)
                .on(MovementCorrected.class, MovementsWaiting::corrected)
                .on(MovementReceived.class, MovementsWaiting::received)
                .on(MovementReceiptCorrected.class, MovementsWaiting::moved)
                .on(DeadlineExtended.class, MovementsWaiting::moved)
                .on(MovementClosed.class, MovementsWaiting::closed)
                .on(MovementClosingCorrected.class, MovementsWaiting::moved)
                .on(EmulationRegistered.class, RegistrationsWaiting::registered)
                .on(RegistrationAmended.class, RegistrationsWaiting::amended)
                .on(RegistrationChecked.class, RegistrationsWaiting::checked)
                .on(RegistrationCheckCorrected.class, RegistrationsWaiting::checked)
                .on(ReviewSubmitted.class, ReviewsWaiting::submitted)
                .on(ReviewCorrected.class, ReviewsWaiting::rewritten)
                .on(ReviewReturned.class, ReviewsWaiting::returned)
                .on(ReviewResubmitted.class, ReviewsWaiting::resubmitted)
                .on(ReviewAssessed.class, ReviewsWaiting::assessed)
                .on(ReviewAssessmentCorrected.class, ReviewsWaiting::corrected)
                .on(ReviewConcluded.class, ReviewsWaiting::concluded)
                .on(ReviewConclusionCorrected.class, ReviewsWaiting::corrected);
    }
}
