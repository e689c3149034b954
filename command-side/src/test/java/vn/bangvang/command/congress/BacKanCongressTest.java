package vn.bangvang.command.congress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.congress.Congresses.CITY;
import static vn.bangvang.command.congress.Congresses.CONGRESS;
import static vn.bangvang.command.congress.Congresses.DUC_XUAN;
import static vn.bangvang.command.congress.Congresses.NAME;
import static vn.bangvang.command.congress.Congresses.PERIOD;
import static vn.bangvang.command.congress.Congresses.PHUNG_CHI_KIEN;
import static vn.bangvang.command.congress.Congresses.PLACE;
import static vn.bangvang.command.congress.Congresses.QUOTAS;
import static vn.bangvang.command.congress.Congresses.named;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.person;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.congress.CourseCommand.AdoptResolution;
import vn.bangvang.command.congress.CourseCommand.CongressBody;
import vn.bangvang.command.congress.CourseCommand.CongressDesignationBody;
import vn.bangvang.command.congress.CourseCommand.CongressNextPeriodBody;
import vn.bangvang.command.congress.CourseCommand.ConveneCongress;
import vn.bangvang.command.congress.CourseCommand.DesignatePilot;
import vn.bangvang.command.congress.CourseCommand.HoldCongress;
import vn.bangvang.command.congress.CourseCommand.LaunchNextPeriod;
import vn.bangvang.command.congress.DelegateCommand.AllocateDelegates;
import vn.bangvang.command.congress.DelegateCommand.CongressAllocationBody;
import vn.bangvang.command.congress.DelegateCommand.CongressAttendanceBody;
import vn.bangvang.command.congress.DelegateCommand.CongressElectionBody;
import vn.bangvang.command.congress.DelegateCommand.ElectDelegate;
import vn.bangvang.command.congress.DelegateCommand.RecordAttendance;
import vn.bangvang.command.congress.PlanCommand.AdoptCongressPlan;
import vn.bangvang.command.congress.PlanCommand.CompleteCongressTask;
import vn.bangvang.command.congress.PlanCommand.CongressCompletionBody;
import vn.bangvang.command.congress.PlanCommand.CongressPlanBody;
import vn.bangvang.command.congress.ProgrammeCommand.AcceptPresentation;
import vn.bangvang.command.congress.ProgrammeCommand.CongressAcceptanceBody;
import vn.bangvang.command.congress.ProgrammeCommand.CongressDeliveryBody;
import vn.bangvang.command.congress.ProgrammeCommand.CongressHonouredBody;
import vn.bangvang.command.congress.ProgrammeCommand.CongressHonoursBody;
import vn.bangvang.command.congress.ProgrammeCommand.CongressPresentationBody;
import vn.bangvang.command.congress.ProgrammeCommand.DeliverPresentation;
import vn.bangvang.command.congress.ProgrammeCommand.DrawHonours;
import vn.bangvang.command.congress.ProgrammeCommand.RegisterPresentation;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.command.testing.InMemoryAxon;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressHeld;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.NextPeriodLaunched;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.PilotDesignated;
import vn.bangvang.shared.domain.congress.CongressPeriod;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskDone;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.HonoursDrawn;
import vn.bangvang.shared.domain.congress.CongressTask;
import vn.bangvang.shared.domain.congress.CongressTaskKind;
import vn.bangvang.shared.domain.congress.CongressVote;
import vn.bangvang.shared.domain.congress.DelegateStanding;
import vn.bangvang.shared.domain.congress.HonourLine;
import vn.bangvang.shared.domain.congress.Resolution;
import vn.bangvang.shared.domain.congress.Sitting;
import vn.bangvang.shared.domain.decision.DecisionEvent.ExternalDecisionRecorded;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.decision.DecisionKind;
import vn.bangvang.shared.domain.decision.DecisionLine;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationId;

/** The spring of the military command of Bắc Kạn city in 2024, from the pilot to the launch of 2024–2029. */
class BacKanCongressTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 16);
    private static final DecisionId DECISION = new DecisionId(World.id("decision"));
    private static final NominationId WARD = new NominationId(World.id("ward"));

    private final World world = Congresses.world()
            .happened(
                    new ExternalDecisionRecorded(
                            DECISION,
                            PROVINCE,
                            "PRIME_MINISTER",
                            DecisionKind.AWARD,
                            "770/QĐ-TTg",
                            2023,
                            List.of(new DecisionLine(WARD, "CTDCP", DUC_XUAN, null)),
                            LocalDate.of(2023, 6, 29)),
                    0);

    @Test
    void the_pilot_is_prepared_held_on_16_may_2024_and_sets_out_for_2029() {
        try (InMemoryAxon axon =
                new InMemoryAxon().aggregate(EmulationCongress.class).start(List.of())) {
            convenedAsThePilot(axon);
            prepared(axon);
            delegatesElected(axon);
            presentationsChosen(axon);
            honoursDrawn(axon);
            heldAndResolved(axon);

            List<Object> events = axon.appends().stream().flatMap(List::stream).toList();
            assertThat(events).filteredOn(PilotDesignated.class::isInstance).hasSize(1);
            assertThat(events).filteredOn(CongressTaskDone.class::isInstance).hasSize(9);
            assertThat(events).contains(new CongressHeld(CONGRESS, 120, 118, DAY));
            assertThat(events)
                    .contains(new HonoursDrawn(
                            CONGRESS,
                            List.of(new HonourLine(
                                    DECISION, "770/QĐ-TTg", LocalDate.of(2023, 6, 29), WARD, DUC_XUAN, null, "CTDCP")),
                            DAY));
            assertThat(events.get(events.size() - 1))
                    .isEqualTo(new NextPeriodLaunched(
                            CONGRESS, new CongressPeriod(2024, 2029), "Quyết thắng", List.of("Ba đột phá"), DAY));
        }
    }

    private void convenedAsThePilot(InMemoryAxon axon) {
        by(
                axon,
                "city",
                new ConveneCongress(
                        CONGRESS,
                        new CongressBody(
                                null,
                                CITY,
                                "district",
                                NAME,
                                Bodies.period(PERIOD),
                                DAY,
                                PLACE,
                                null,
                                LocalDate.of(2024, 1, 10))));
        by(
                axon,
                "province",
                new DesignatePilot(
                        CONGRESS,
                        new CongressDesignationBody(PROVINCE, "Làm điểm cho các huyện", LocalDate.of(2024, 1, 15))));
    }

    /** One task of each kind there is, each reported done by the unit that had it to do. */
    private void prepared(InMemoryAxon axon) {
        List<CongressTask> tasks = List.of(
                task("BTC", CongressTaskKind.COMMITTEE, CITY, 10),
                task("TO", CongressTaskKind.TEAM, CITY, 20),
                task("TGV", CongressTaskKind.HELPING_GROUP, CITY, 30),
                task("VK", CongressTaskKind.DOCUMENT, CITY, 60),
                task("NS", CongressTaskKind.PERSONNEL, CITY, 70),
                task("DH", CongressTaskKind.ROLE_MODEL, DUC_XUAN, 80),
                task("TL", CongressTaskKind.PRESENTATION, PHUNG_CHI_KIEN, 90),
                task("HC", CongressTaskKind.LOGISTICS, CITY, 100),
                task("TD", CongressTaskKind.REHEARSAL, CITY, 104));
        by(
                axon,
                "city",
                new AdoptCongressPlan(
                        CONGRESS, new CongressPlanBody("15/KH-BCH", Bodies.tasks(tasks), LocalDate.of(2024, 2, 1))));
        for (CongressTask task : tasks) {
            UnitId unit = task.responsibleId();
            String clerk = unit.equals(CITY) ? "city clerk" : unit.equals(DUC_XUAN) ? "duc xuan" : "phung chi kien";
            by(
                    axon,
                    clerk,
                    new CompleteCongressTask(
                            CONGRESS,
                            task.code(),
                            new CongressCompletionBody("Biên bản " + task.code(), task.dueOn())));
        }
    }

    private void delegatesElected(InMemoryAxon axon) {
        by(
                axon,
                "city",
                new AllocateDelegates(
                        CONGRESS, new CongressAllocationBody(Bodies.quotas(QUOTAS), LocalDate.of(2024, 3, 1))));
        by(axon, "duc xuan", elect(DUC_XUAN, "An"));
        by(axon, "duc xuan", elect(DUC_XUAN, "Bình"));
        by(axon, "phung chi kien", elect(PHUNG_CHI_KIEN, "Em"));
    }

    private void presentationsChosen(InMemoryAxon axon) {
        LocalDate day = LocalDate.of(2024, 4, 20);
        by(
                axon,
                "duc xuan",
                new RegisterPresentation(
                        CONGRESS,
                        new CongressPresentationBody(
                                "TL-1",
                                "Giao quân 76/76",
                                DUC_XUAN,
                                named("An").person(),
                                named("An").text(),
                                null,
                                day)));
        by(axon, "city", new AcceptPresentation(CONGRESS, "TL-1", new CongressAcceptanceBody(1, day)));
    }

    private void honoursDrawn(InMemoryAxon axon) {
        by(
                axon,
                "city",
                new DrawHonours(
                        CONGRESS, new CongressHonoursBody(List.of(new CongressHonouredBody(DECISION, WARD)), DAY)));
    }

    private void heldAndResolved(InMemoryAxon axon) {
        by(axon, "city", new HoldCongress(CONGRESS, Bodies.sitting(new Sitting(120, 118, DAY))));
        by(
                axon,
                "city",
                new RecordAttendance(CONGRESS, new CongressAttendanceBody(List.of(person("An"), person("Em")), DAY)));
        by(axon, "city", new DeliverPresentation(CONGRESS, "TL-1", new CongressDeliveryBody(DAY)));
        by(
                axon,
                "city",
                new AdoptResolution(
                        CONGRESS,
                        Bodies.resolution(new Resolution(
                                "Tổng kết 2019–2024, phương hướng 2024–2029",
                                List.of("Huấn luyện giỏi", "Kỷ luật nghiêm"),
                                new CongressVote(118, 118),
                                DAY))));
        by(
                axon,
                "city",
                new LaunchNextPeriod(CONGRESS, new CongressNextPeriodBody("Quyết thắng", List.of("Ba đột phá"), DAY)));
    }

    private void by(InMemoryAxon axon, String account, CongressCommand command) {
        axon.send(command, world.actor(account));
    }

    private static CongressTask task(String code, CongressTaskKind kind, UnitId unit, int days) {
        return new CongressTask(
                code, kind, "Việc " + code, unit, LocalDate.of(2024, 2, 1).plusDays(days));
    }

    private static ElectDelegate elect(UnitId unit, String name) {
        return new ElectDelegate(
                CONGRESS,
                new CongressElectionBody(
                        unit,
                        named(name).person(),
                        named(name).text(),
                        null,
                        "Chỉ huy trưởng",
                        DelegateStanding.OFFICIAL,
                        Bodies.vote(new CongressVote(30, 40)),
                        LocalDate.of(2024, 4, 10)));
    }
}
