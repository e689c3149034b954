package vn.bangvang.query.rolemodel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.rolemodel.Recognition;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.MilestoneMoved;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.MilestoneReached;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.ProgressRecorded;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RecognitionCorrected;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.ReplicationFollowedUp;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.ReplicationStarted;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelPlanCorrected;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelPlanned;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelPublicised;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelRecognised;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelReviewed;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelWithdrawn;
import vn.bangvang.shared.domain.rolemodel.RoleModelPlan;

/** What one event says of a role model, for the timeline; text that was erased is left out. */
final class RoleModelTimeline {

    private RoleModelTimeline() {}

    static Map<String, Object> by(RoleModelEvent event) {
        if (event instanceof RoleModelPlanned e) {
            return plan(e.plan(), null);
        } else if (event instanceof RoleModelPlanCorrected e) {
            return plan(e.plan(), e.reason());
        } else if (event instanceof MilestoneReached e) {
            return detail("milestone", e.code(), "evidence", e.evidence(), "reference", e.reference());
        } else if (event instanceof MilestoneMoved e) {
            return detail("milestone", e.code(), "dueOn", e.dueOn().toString(), "reason", e.reason());
        } else if (event instanceof ProgressRecorded e) {
            return detail("progress", e.progress(), "reference", e.reference());
        } else if (event instanceof RoleModelReviewed e) {
            return detail("outcome", e.outcome().name(), "findings", e.findings());
        }
        return madeKnown(event);
    }

    private static Map<String, Object> madeKnown(RoleModelEvent event) {
        if (event instanceof RoleModelRecognised e) {
            return recognition(e.recognition(), null);
        } else if (event instanceof RecognitionCorrected e) {
            return recognition(e.recognition(), e.reason());
        } else if (event instanceof RoleModelPublicised e) {
            return detail("channel", e.channel(), "title", e.title(), "reference", e.reference());
        } else if (event instanceof ReplicationStarted e) {
            return detail("contents", e.contents());
        } else if (event instanceof ReplicationFollowedUp e) {
            return detail("result", e.result());
        } else if (event instanceof RoleModelWithdrawn e) {
            return detail("reason", e.reason());
        }
        throw new IllegalArgumentException(event.getClass().getName());
    }

    private static Map<String, Object> plan(RoleModelPlan plan, @Nullable CaseText reason) {
        return detail("field", plan.field().name(), "topic", plan.topic(), "why", plan.why(), "reason", reason);
    }

    private static Map<String, Object> recognition(Recognition paper, @Nullable CaseText reason) {
        return detail(
                "level",
                paper.level(),
                "basis",
                paper.basis().name(),
                "number",
                paper.number(),
                "basisOn",
                paper.basisOn().toString(),
                "reason",
                reason);
    }

    private static Map<String, Object> detail(@Nullable Object... pairs) {
        Map<String, Object> detail = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1] instanceof CaseText text ? text.text() : pairs[i + 1];
            if (value != null) {
                detail.put(String.valueOf(pairs[i]), value);
            }
        }
        return detail;
    }
}
