package vn.bangvang.command.congress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.congress.Congresses.CITY;
import static vn.bangvang.command.congress.Congresses.CONGRESS;
import static vn.bangvang.command.congress.Congresses.DAY;
import static vn.bangvang.command.congress.Congresses.DUC_XUAN;
import static vn.bangvang.command.congress.Congresses.PERIOD;
import static vn.bangvang.command.congress.Congresses.named;
import static vn.bangvang.command.testing.World.person;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.command.congress.CourseCommand.AdoptResolution;
import vn.bangvang.command.congress.CourseCommand.ConveneCongress;
import vn.bangvang.command.congress.CourseCommand.CorrectSitting;
import vn.bangvang.command.congress.DelegateCommand.AllocateDelegates;
import vn.bangvang.command.congress.DelegateCommand.ElectDelegate;
import vn.bangvang.command.congress.DelegateCommand.ReplaceDelegate;
import vn.bangvang.command.congress.PlanCommand.AdoptCongressPlan;
import vn.bangvang.command.congress.PlanCommand.MoveCongressTask;
import vn.bangvang.command.congress.ProgrammeCommand.DrawHonours;
import vn.bangvang.command.congress.ProgrammeCommand.Honoured;
import vn.bangvang.command.congress.ProgrammeCommand.RegisterPresentation;
import vn.bangvang.command.testing.Http;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.congress.CongressTask;
import vn.bangvang.shared.domain.congress.CongressTaskKind;
import vn.bangvang.shared.domain.congress.CongressVote;
import vn.bangvang.shared.domain.congress.DelegateQuota;
import vn.bangvang.shared.domain.congress.DelegateStanding;
import vn.bangvang.shared.domain.congress.Resolution;
import vn.bangvang.shared.domain.congress.Sitting;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.nomination.NominationId;

class CongressControllersTest {

    private static final String PATH = "/api/congresses/" + CONGRESS;

    @Test
    void a_convening_becomes_a_command_and_nonsense_is_not_sent() throws Exception {
        Http http = new Http(CongressController::new);
        assertThat(http.command("/api/congresses", convening("district", 2019)))
                .isEqualTo(new ConveneCongress(
                        CONGRESS, CITY, "district", "Đại hội", PERIOD, DAY, "Hội trường", null, DAY));
        assertThat(http.post("/api/congresses", convening("DISTRICT 1", 2019))).isEqualTo(400);
        assertThat(http.post("/api/congresses", convening("district", 1900))).isEqualTo(400);
    }

    @Test
    void a_plan_and_a_move_become_commands() throws Exception {
        Http http = new Http(PreparationController::new);
        assertThat(http.command(PATH + "/plans", plan("VK-1")))
                .isEqualTo(new AdoptCongressPlan(
                        CONGRESS,
                        "15/KH",
                        List.of(new CongressTask("VK-1", CongressTaskKind.DOCUMENT, "Văn kiện", CITY, DAY)),
                        DAY));
        assertThat(http.command(
                        PATH + "/tasks/VK-1/moves",
                        "{'dueOn': '2024-05-16', 'reason': 'Chờ', 'movedOn': '2024-05-16'}"))
                .isEqualTo(new MoveCongressTask(CONGRESS, "VK-1", DAY, "Chờ", DAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "vk-1", "VK 1", "A123456789012345678901"})
    void a_task_has_a_short_code_of_capitals(String code) throws Exception {
        Http http = new Http(PreparationController::new);
        assertThat(http.post(PATH + "/plans", plan(code))).isEqualTo(400);
        assertThat(http.sent()).isEmpty();
    }

    @Test
    void a_delegate_keeps_the_pseudonym_they_have_or_gets_one_of_their_own() throws Exception {
        Http http = new Http(DelegatesController::new);
        assertThat(http.command(PATH + "/delegates", election(", 'delegateId': '%s'".formatted(person("An")))))
                .isEqualTo(new ElectDelegate(
                        CONGRESS,
                        DUC_XUAN,
                        named("An"),
                        null,
                        "Chỉ huy trưởng",
                        DelegateStanding.OFFICIAL,
                        new CongressVote(30, 40),
                        DAY));
        var fresh =
                (ElectDelegate) http.command(PATH + "/delegates", election(", 'delegateUnitId': '%s'".formatted(CITY)));
        assertThat(fresh.delegate().person().value().version()).isEqualTo(7);
        assertThat(fresh.ownUnit()).isEqualTo(CITY);
    }

    @Test
    void an_allocation_gives_each_unit_at_least_one_place() throws Exception {
        Http http = new Http(DelegatesController::new);
        assertThat(http.command(PATH + "/allocations", allocation(1)))
                .isEqualTo(new AllocateDelegates(CONGRESS, List.of(new DelegateQuota(DUC_XUAN, 1)), DAY));
        assertThat(http.post(PATH + "/allocations", allocation(0))).isEqualTo(400);
        assertThat(http.command(
                        PATH + "/delegates/" + person("An") + "/replacements",
                        "{'unitId': '%s', 'reason': 'Ốm', 'replacedOn': '2024-05-16'}".formatted(DUC_XUAN)))
                .isEqualTo(new ReplaceDelegate(CONGRESS, DUC_XUAN, person("An"), null, "Ốm", DAY));
    }

    @Test
    void presentations_and_honours_become_commands() throws Exception {
        Http http = new Http(ProgrammeController::new);
        assertThat(http.command(
                        PATH + "/presentations",
                        "{'code': 'TL-1', 'title': 'T', 'unitId': '%s', 'speakerId': '%s', 'speaker': 'An', 'registeredOn': '2024-05-16'}"
                                .formatted(DUC_XUAN, person("An"))))
                .isEqualTo(new RegisterPresentation(CONGRESS, "TL-1", "T", DUC_XUAN, named("An"), null, DAY));
        var fresh = (RegisterPresentation) http.command(
                PATH + "/presentations",
                "{'code': 'TL-1', 'title': 'T', 'unitId': '%s', 'speakerUnitId': '%s', 'speaker': 'An', 'registeredOn': '2024-05-16'}"
                        .formatted(CITY, DUC_XUAN));
        assertThat(fresh.speaker().person().value().version()).isEqualTo(7);
        assertThat(fresh.ownUnit()).isEqualTo(DUC_XUAN);
        var honoured = new Honoured(new DecisionId(World.id("decision")), new NominationId(World.id("nomination")));
        assertThat(http.command(
                        PATH + "/honours",
                        "{'honoured': [{'decisionId': '%s', 'nominationId': '%s'}], 'drawnOn': '2024-05-16'}"
                                .formatted(honoured.decisionId(), honoured.nominationId())))
                .isEqualTo(new DrawHonours(CONGRESS, List.of(honoured), DAY));
        assertThat(http.post(PATH + "/honours", "{'honoured': [], 'drawnOn': '2024-05-16'}"))
                .isEqualTo(400);
    }

    @Test
    void a_resolution_and_a_correction_of_the_sitting_become_commands() throws Exception {
        Http http = new Http(ProceedingsController::new);
        assertThat(
                        http.command(
                                PATH + "/resolutions",
                                "{'text': 'N', 'directions': ['Một'], 'vote': {'inFavour': 117, 'present': 118}, 'adoptedOn': '2024-05-16'}"))
                .isEqualTo(new AdoptResolution(
                        CONGRESS, new Resolution("N", List.of("Một"), new CongressVote(117, 118), DAY)));
        assertThat(
                        http.command(
                                PATH + "/sitting-corrections",
                                "{'sitting': {'summoned': 120, 'present': 118, 'heldOn': '2024-05-16'}, 'reason': 'Nhầm', 'correctedOn': '2024-05-16'}"))
                .isEqualTo(new CorrectSitting(CONGRESS, new Sitting(120, 118, DAY), "Nhầm", DAY));
        assertThat(
                        http.post(
                                PATH + "/sitting-corrections",
                                "{'sitting': {'summoned': -1, 'present': 118, 'heldOn': '2024-05-16'}, 'reason': 'Nhầm', 'correctedOn': '2024-05-16'}"))
                .isEqualTo(400);
    }

    private static String convening(String level, int from) {
        return ("{'id': '%s', 'unitId': '%s', 'level': '%s', 'name': 'Đại hội', 'period': {'from': %d, 'to': 2024},"
                        + " 'plannedOn': '2024-05-16', 'place': 'Hội trường', 'convenedOn': '2024-05-16'}")
                .formatted(CONGRESS, CITY, level, from);
    }

    private static String plan(String code) {
        return ("{'number': '15/KH', 'adoptedOn': '2024-05-16', 'tasks': [{'code': '%s', 'kind': 'DOCUMENT',"
                        + " 'title': 'Văn kiện', 'responsibleId': '%s', 'dueOn': '2024-05-16'}]}")
                .formatted(code, CITY);
    }

    private static String election(String more) {
        return ("{'unitId': '%s', 'delegate': 'An', 'position': 'Chỉ huy trưởng', 'standing': 'OFFICIAL',"
                        + " 'vote': {'inFavour': 30, 'present': 40}, 'electedOn': '2024-05-16'%s}")
                .formatted(DUC_XUAN, more);
    }

    private static String allocation(int officials) {
        return "{'quotas': [{'unitId': '%s', 'officials': %d}], 'allocatedOn': '2024-05-16'}"
                .formatted(DUC_XUAN, officials);
    }
}
