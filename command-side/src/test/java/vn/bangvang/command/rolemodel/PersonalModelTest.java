package vn.bangvang.command.rolemodel;

import static vn.bangvang.command.rolemodel.Models.FIRST;
import static vn.bangvang.command.rolemodel.Models.ID;
import static vn.bangvang.command.rolemodel.Models.NURTURED_ON;
import static vn.bangvang.command.rolemodel.Models.PLAN;
import static vn.bangvang.command.rolemodel.Models.PLANNED_ON;
import static vn.bangvang.command.rolemodel.Models.PUBLICISED_ON;
import static vn.bangvang.command.rolemodel.Models.RECOGNISED;
import static vn.bangvang.command.rolemodel.Models.refuse;
import static vn.bangvang.command.rolemodel.Models.when;
import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.person;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.rolemodel.RoleModelCommand.MilestoneReachedBody;
import vn.bangvang.command.rolemodel.RoleModelCommand.PlanRoleModel;
import vn.bangvang.command.rolemodel.RoleModelCommand.PubliciseRoleModel;
import vn.bangvang.command.rolemodel.RoleModelCommand.ReachMilestone;
import vn.bangvang.command.rolemodel.RoleModelCommand.ReviewRoleModel;
import vn.bangvang.command.rolemodel.RoleModelCommand.RoleModelBody;
import vn.bangvang.command.rolemodel.RoleModelCommand.RoleModelPublicationBody;
import vn.bangvang.command.rolemodel.RoleModelCommand.RoleModelReviewBody;
import vn.bangvang.command.rolemodel.RoleModelCommand.RoleModelWithdrawalBody;
import vn.bangvang.command.rolemodel.RoleModelCommand.WithdrawRoleModel;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRegistered;
import vn.bangvang.shared.domain.rolemodel.Milestone;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.MilestoneReached;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelPlanned;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelPublicised;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelReviewed;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelWithdrawn;
import vn.bangvang.shared.domain.rolemodel.RoleModelOutcome;
import vn.bangvang.shared.domain.rolemodel.RoleModelPlan;

/** Whatever is written about a person who is to be a model is text about that person. */
class PersonalModelTest {

    private static final Nominee AN =
            new Nominee(NomineeKind.INDIVIDUAL, RED, person("an"), new PersonalText(person("an"), "Lê Thị An"));
    private static final RoleModelPlan ABOUT_AN = new RoleModelPlan(
            PLAN.field(),
            about("Huấn luyện giỏi"),
            about("Dẫn đầu nhiều năm"),
            2024,
            2026,
            List.of(
                    new Milestone("M1", about("Mốc M1"), FIRST.dueOn()),
                    new Milestone(
                            "M2", about("Mốc M2"), PLAN.milestones().get(1).dueOn())));
    private static final RoleModelPlanned PLANNED = new RoleModelPlanned(ID, RED, AN, ABOUT_AN, PLANNED_ON);
    private static final MilestoneReached REACHED =
            new MilestoneReached(ID, "M1", about("An đạt loại giỏi"), about("Bằng của An"), NURTURED_ON);

    private final World world = new World()
            .grant("clerk", Role.REPRESENTATIVE, RED)
            .grant("an", Role.REPRESENTATIVE, RED)
            .grant("an", Role.ORGANISER, PROVINCE)
            .grant("office", Role.ORGANISER, PROVINCE);

    @Test
    void the_plan_with_its_milestones_is_about_the_person_who_is_entered_with_it() {
        when(
                        world.actor("clerk"),
                        List.of(),
                        new PlanRoleModel(
                                ID, new RoleModelBody(null, RED, Bodies.subject(AN), Bodies.plan(PLAN), PLANNED_ON)))
                .expectEvents(
                        new PersonRegistered(person("an"), AN.name(), "lê thị an", RED, PLANNED_ON, null), PLANNED);
    }

    @Test
    void whoever_is_chosen_has_the_name_and_the_unit_of_the_register() {
        world.register("an", "Lê Thị An", RED).register("chi", "Lê Chi", BLUE);
        Actor clerk = world.actor("clerk");
        when(clerk, List.of(), plan("an", "LÊ THỊ AN")).expectSuccessfulHandlerExecution();
        refuse(Reason.NAME_DIFFERS_FROM_REGISTER, clerk, List.of(), plan("an", "Lê Thị Ân"));
        refuse(Reason.PERSON_IN_OTHER_UNIT, clerk, List.of(), plan("chi", "Lê Chi"));
    }

    @Test
    void whoever_may_be_the_person_under_another_id_neither_plans_nor_nurtures_nor_reviews() {
        world.register("an", "Lê Thị An", RED)
                .register("second an", "Lê Thị An", RED)
                .grant("second an", Role.REPRESENTATIVE, RED)
                .grant("second an", Role.ORGANISER, PROVINCE);
        Actor other = world.actor("second an");
        refuse(Reason.NAMESAKE_OF_ROLE_MODEL, other, List.of(), plan("an", "Lê Thị An"));
        refuse(Reason.NAMESAKE_OF_ROLE_MODEL, other, List.of(), plan("third an", "Lê Thị An"));
        refuse(
                Reason.NAMESAKE_OF_ROLE_MODEL,
                other,
                List.of(PLANNED),
                new ReachMilestone(ID, new MilestoneReachedBody("M1", "Tôi đạt loại giỏi", null, NURTURED_ON)));
        refuse(
                Reason.NAMESAKE_OF_ROLE_MODEL,
                other,
                List.of(PLANNED, REACHED),
                new ReviewRoleModel(ID, new RoleModelReviewBody(PROVINCE, RoleModelOutcome.READY, "Rất tốt", TODAY)));
    }

    private static PlanRoleModel plan(String id, String name) {
        Nominee subject = new Nominee(NomineeKind.INDIVIDUAL, RED, person(id), new PersonalText(person(id), name));
        return new PlanRoleModel(
                ID, new RoleModelBody(null, RED, Bodies.subject(subject), Bodies.plan(PLAN), PLANNED_ON));
    }

    @Test
    void evidence_findings_titles_and_reasons_are_about_the_person() {
        Actor clerk = world.actor("clerk");
        when(
                        clerk,
                        List.of(PLANNED),
                        new ReachMilestone(
                                ID, new MilestoneReachedBody("M1", "An đạt loại giỏi", "Bằng của An", NURTURED_ON)))
                .expectEvents(REACHED);
        when(
                        world.actor("office"),
                        List.of(PLANNED, REACHED),
                        new ReviewRoleModel(
                                ID, new RoleModelReviewBody(PROVINCE, RoleModelOutcome.DROP, "An chuyển đi", TODAY)))
                .expectEvents(new RoleModelReviewed(ID, PROVINCE, RoleModelOutcome.DROP, about("An chuyển đi"), TODAY));
        when(
                        clerk,
                        List.of(PLANNED, REACHED, RECOGNISED),
                        new PubliciseRoleModel(
                                ID,
                                new RoleModelPublicationBody(RED, "Báo tỉnh", "Chị An", "/le-thi-an", PUBLICISED_ON)))
                .expectEvents(new RoleModelPublicised(
                        ID, RED, about("Báo tỉnh"), about("Chị An"), about("/le-thi-an"), PUBLICISED_ON));
        when(clerk, List.of(PLANNED), new WithdrawRoleModel(ID, new RoleModelWithdrawalBody(RED, "An xin thôi", TODAY)))
                .expectEvents(new RoleModelWithdrawn(ID, RED, about("An xin thôi"), TODAY));
    }

    @Test
    void nobody_plans_nurtures_or_reviews_themselves() {
        Actor an = world.actor("an");
        refuse(
                Reason.OWN_ROLE_MODEL,
                an,
                List.of(),
                new PlanRoleModel(ID, new RoleModelBody(null, RED, Bodies.subject(AN), Bodies.plan(PLAN), PLANNED_ON)));
        refuse(
                Reason.OWN_ROLE_MODEL,
                an,
                List.of(PLANNED),
                new ReachMilestone(ID, new MilestoneReachedBody("M1", "Tôi đạt loại giỏi", null, NURTURED_ON)));
        refuse(
                Reason.OWN_ROLE_MODEL,
                an,
                List.of(PLANNED, REACHED),
                new ReviewRoleModel(ID, new RoleModelReviewBody(PROVINCE, RoleModelOutcome.READY, "Rất tốt", TODAY)));
    }

    private static CaseText about(String text) {
        return new CaseText(person("an"), text);
    }
}
