package vn.bangvang.query.inbox;

import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.shared.domain.cluster.ClusterEvent;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.congress.CongressEvent;
import vn.bangvang.shared.domain.congress.CongressState;
import vn.bangvang.shared.domain.mandate.MandateEvent;
import vn.bangvang.shared.domain.mandate.MandateState;
import vn.bangvang.shared.domain.movement.MovementEvent;
import vn.bangvang.shared.domain.movement.MovementState;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationState;
import vn.bangvang.shared.domain.pledge.PledgeEvent;
import vn.bangvang.shared.domain.pledge.PledgeState;
import vn.bangvang.shared.domain.ranking.RankingEvent;
import vn.bangvang.shared.domain.ranking.RankingState;
import vn.bangvang.shared.domain.registration.RegistrationEvent;
import vn.bangvang.shared.domain.registration.RegistrationState;
import vn.bangvang.shared.domain.review.ReviewEvent;
import vn.bangvang.shared.domain.review.ReviewState;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent;
import vn.bangvang.shared.domain.scoretable.ScoreTableState;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;
import vn.bangvang.shared.domain.unit.UnitEvent;
import vn.bangvang.shared.domain.unit.UnitState;

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
        return congresses(mandates(year(scores(pledges(nominations(new Handlers()))))));
    }

    private static Handlers congresses(Handlers handlers) {
        return handlers.onCase(CongressEvent.class, CongressState.FOLD, CongressInboxProjection::write);
    }

    private static Handlers mandates(Handlers handlers) {
        return handlers.onCase(MandateEvent.class, MandateState.FOLD, MandateInboxProjection::write);
    }

    private static Handlers nominations(Handlers handlers) {
        return handlers.onCase(NominationEvent.class, NominationState.FOLD, NominationInboxProjection::write);
    }

    private static Handlers pledges(Handlers handlers) {
        return handlers.onCase(PledgeEvent.class, PledgeState.FOLD, PledgeInboxProjection::write);
    }

    private static Handlers scores(Handlers handlers) {
        return handlers.onCase(ClusterEvent.class, ClusterState.FOLD, Rosters::write)
                .onCase(ScoreTableEvent.class, ScoreTableState.FOLD, SheetInboxProjection::write)
                .onCase(ScoreSheetEvent.class, ScoreSheetState.PROGRESS, SheetInboxProjection::write)
                .onCase(RankingEvent.class, RankingState.FOLD, RankingInboxProjection::write);
    }

    private static Handlers year(Handlers handlers) {
        return handlers.onCase(UnitEvent.class, UnitState.FOLD, Rosters::write)
                .onCase(MovementEvent.class, MovementState.FOLD, MovementInboxProjection::write)
                .onCase(RegistrationEvent.class, RegistrationState.FOLD, RegistrationInboxProjection::write)
                .onCase(ReviewEvent.class, ReviewState.FOLD, ReviewInboxProjection::write);
    }
}
