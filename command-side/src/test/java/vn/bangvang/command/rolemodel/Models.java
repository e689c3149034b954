package vn.bangvang.command.rolemodel;

import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.fixture;
import static vn.bangvang.command.testing.World.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.ResultValidator;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.rolemodel.Milestone;
import vn.bangvang.shared.domain.rolemodel.Recognition;
import vn.bangvang.shared.domain.rolemodel.RecognitionBasis;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.MilestoneReached;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.ReplicationStarted;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelPlanned;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelPublicised;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelRecognised;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelReviewed;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelWithdrawn;
import vn.bangvang.shared.domain.rolemodel.RoleModelField;
import vn.bangvang.shared.domain.rolemodel.RoleModelId;
import vn.bangvang.shared.domain.rolemodel.RoleModelOutcome;
import vn.bangvang.shared.domain.rolemodel.RoleModelPlan;

/** The ward RED as a model of training, step by step: each list of events is one step longer than the one before. */
final class Models {

    static final RoleModelId ID = new RoleModelId(World.id("role model"));
    static final Nominee WARD = new Nominee(NomineeKind.COLLECTIVE, RED, null, null);
    static final LocalDate PLANNED_ON = TODAY.minusDays(20);
    static final LocalDate NURTURED_ON = TODAY.minusDays(15);
    static final LocalDate REVIEWED_ON = TODAY.minusDays(10);
    static final LocalDate RECOGNISED_ON = TODAY.minusDays(8);
    static final LocalDate PUBLICISED_ON = TODAY.minusDays(6);
    static final LocalDate STARTED_ON = TODAY.minusDays(4);

    static final Milestone FIRST = milestone("M1", LocalDate.of(2024, 12, 31));
    static final Milestone SECOND = milestone("M2", LocalDate.of(2025, 6, 30));
    static final RoleModelPlan PLAN = plan("Huấn luyện giỏi", FIRST, SECOND);
    static final Recognition PAPER =
            new Recognition("province", RecognitionBasis.DECISION, "12/QĐ-UBND", RECOGNISED_ON);

    static final RoleModelPlanned PLANNED = new RoleModelPlanned(ID, RED, WARD, PLAN, PLANNED_ON);
    static final MilestoneReached NURTURED =
            new MilestoneReached(ID, "M1", text("Xếp loại giỏi"), text("05/BC"), NURTURED_ON);
    static final RoleModelReviewed READY =
            new RoleModelReviewed(ID, PROVINCE, RoleModelOutcome.READY, text("Đủ điều kiện"), REVIEWED_ON);
    static final RoleModelRecognised RECOGNISED = new RoleModelRecognised(ID, PROVINCE, PAPER, RECOGNISED_ON);
    static final RoleModelPublicised PUBLICISED =
            new RoleModelPublicised(ID, RED, text("Báo tỉnh"), text("Phường đi đầu"), null, PUBLICISED_ON);
    static final ReplicationStarted REPLICATED = new ReplicationStarted(ID, BLUE, text("Cách huấn luyện"), STARTED_ON);
    static final RoleModelWithdrawn WITHDRAWN = new RoleModelWithdrawn(ID, RED, text("Mất an toàn"), TODAY);

    private static final List<RoleModelEvent> LIFE =
            List.of(PLANNED, NURTURED, READY, RECOGNISED, PUBLICISED, REPLICATED);

    private Models() {}

    /** The life up to and with this event. */
    static List<RoleModelEvent> upTo(RoleModelEvent last) {
        return LIFE.subList(0, LIFE.indexOf(last) + 1);
    }

    static RoleModelPlan plan(String topic, Milestone... milestones) {
        return new RoleModelPlan(
                RoleModelField.TRAINING, text(topic), text("Dẫn đầu nhiều năm"), 2024, 2026, List.of(milestones));
    }

    static Milestone milestone(String code, LocalDate dueOn) {
        return new Milestone(code, text("Mốc " + code), dueOn);
    }

    static CaseText text(String text) {
        return CaseText.plain(text);
    }

    /** The event as it was recorded for an account. */
    static EventMessage<RoleModelEvent> by(String account, RoleModelEvent event) {
        return new GenericEventMessage<>(
                event, Map.of("account", World.account(account).toString()));
    }

    static ResultValidator<RoleModel> when(Actor actor, List<?> given, Object command) {
        return fixture(RoleModel.class, actor).given(given).when(command);
    }

    static void refuse(Reason reason, Actor actor, List<?> given, Object command) {
        when(actor, given, command).expectNoEvents().expectException(refused(reason));
    }
}
