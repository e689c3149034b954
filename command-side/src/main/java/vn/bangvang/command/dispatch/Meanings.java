package vn.bangvang.command.dispatch;

import java.util.Map;
import vn.bangvang.shared.event.Claim;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.CongressId;
import vn.bangvang.shared.value.DecisionId;
import vn.bangvang.shared.value.MandateId;
import vn.bangvang.shared.value.MovementId;
import vn.bangvang.shared.value.NominationId;
import vn.bangvang.shared.value.PledgeId;
import vn.bangvang.shared.value.RankingId;
import vn.bangvang.shared.value.RegistrationId;
import vn.bangvang.shared.value.ReviewId;
import vn.bangvang.shared.value.RoleModelId;
import vn.bangvang.shared.value.ScoreSheetId;
import vn.bangvang.shared.value.ScoreTableId;
import vn.bangvang.shared.value.TargetReportId;
import vn.bangvang.shared.value.UnitId;

/** What the store's objections mean to the caller. */
final class Meanings {

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
            Map.entry(DecisionId.class, Reason.UNKNOWN_DECISION),
            Map.entry(CongressId.class, Reason.UNKNOWN_CONGRESS),
            Map.entry(MandateId.class, Reason.UNKNOWN_MANDATE));

    private static final Map<String, Reason> TAKEN = Map.of(
            "decision-number", Reason.NUMBER_ALREADY_USED,
            "active-nomination", Reason.ALREADY_NOMINATED,
            "registration", Reason.ALREADY_REGISTERED,
            "unit-code", Reason.UNIT_CODE_TAKEN,
            "target-report", Reason.ALREADY_REPORTED,
            "congress", Reason.CONGRESS_ALREADY_CONVENED,
            "congress-pilot", Reason.PILOT_ALREADY_DESIGNATED);

    private Meanings() {}

    static Refusal unknown(AggregateCommand command) {
        Object id = command.aggregateId();
        String kind = id.getClass().getSimpleName().replace("Id", "");
        String name = Character.toLowerCase(kind.charAt(0)) + kind.substring(1);
        return new Refusal(UNKNOWN.getOrDefault(id.getClass(), Reason.UNKNOWN_UNIT), Map.of(name, id.toString()));
    }

    static Refusal taken(Claim claim) {
        if (claim.kind().startsWith("cluster-member-")) {
            return new Refusal(Reason.ALREADY_IN_A_CLUSTER, Map.of());
        }
        String last = claim.key().substring(claim.key().lastIndexOf(Claim.SEPARATOR) + 1);
        return new Refusal(TAKEN.getOrDefault(claim.kind(), Reason.ALREADY_EXISTS), Map.of("id", last, "number", last));
    }
}
