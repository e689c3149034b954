package vn.bangvang.command.actor;

import java.util.Map;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.movement.MovementId;
import vn.bangvang.shared.domain.nomination.NominationDraftId;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.pledge.PledgeId;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.domain.registration.RegistrationId;
import vn.bangvang.shared.domain.review.ReviewId;
import vn.bangvang.shared.domain.rolemodel.RoleModelId;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;
import vn.bangvang.shared.domain.target.TargetReportId;

/** What is said of an id that nobody knows, and to strangers of one that others know. */
public final class Unknown {

    private static final Map<Class<?>, Reason> UNKNOWN = Map.ofEntries(
            Map.entry(UnitId.class, Reason.UNKNOWN_UNIT),
            Map.entry(ClusterId.class, Reason.UNKNOWN_CLUSTER),
            Map.entry(MovementId.class, Reason.UNKNOWN_MOVEMENT),
            Map.entry(RegistrationId.class, Reason.UNKNOWN_REGISTRATION),
            Map.entry(PledgeId.class, Reason.UNKNOWN_PLEDGE),
            Map.entry(TargetReportId.class, Reason.UNKNOWN_TARGET_REPORT),
            Map.entry(ScoreTableId.class, Reason.UNKNOWN_SCORE_TABLE),
            Map.entry(ScoreSheetId.class, Reason.UNKNOWN_SCORE_SHEET),
            Map.entry(ReviewId.class, Reason.UNKNOWN_REVIEW),
            Map.entry(RoleModelId.class, Reason.UNKNOWN_ROLE_MODEL),
            Map.entry(RankingId.class, Reason.UNKNOWN_RANKING),
            Map.entry(NominationId.class, Reason.UNKNOWN_NOMINATION),
            Map.entry(NominationDraftId.class, Reason.UNKNOWN_NOMINATION_DRAFT),
            Map.entry(DecisionId.class, Reason.UNKNOWN_DECISION),
            Map.entry(CongressId.class, Reason.UNKNOWN_CONGRESS),
            Map.entry(PersonId.class, Reason.UNKNOWN_PERSON),
            Map.entry(MandateId.class, Reason.UNKNOWN_MANDATE));

    private Unknown() {}

    public static Refusal of(Object id) {
        String kind = id.getClass().getSimpleName().replace("Id", "");
        String name = Character.toLowerCase(kind.charAt(0)) + kind.substring(1);
        return new Refusal(UNKNOWN.getOrDefault(id.getClass(), Reason.UNKNOWN_UNIT), Map.of(name, id.toString()));
    }
}
