package vn.bangvang.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.Contest;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRegistered;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeSigned;
import vn.bangvang.shared.domain.pledge.PledgeId;
import vn.bangvang.shared.domain.review.ReviewContents;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewAssessed;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewSubmitted;
import vn.bangvang.shared.domain.review.ReviewGrade;
import vn.bangvang.shared.domain.review.ReviewId;
import vn.bangvang.shared.domain.review.ReviewKind;
import vn.bangvang.shared.domain.review.ReviewSubject;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelPlanned;
import vn.bangvang.shared.domain.rolemodel.RoleModelField;
import vn.bangvang.shared.domain.rolemodel.RoleModelId;
import vn.bangvang.shared.domain.rolemodel.RoleModelPlan;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;

/** Every history shows who acted, by name and role, and who entered it, where that is somebody else. */
class EnteredByIT {

    private static final LocalDate DAY = Contest.DAY;
    private static final PersonId CHIEF = new PersonId(UUID.randomUUID());

    private static QuerySide service;
    private static Contest contest;
    private static UnitId unit;
    private static String reader;
    private static UUID leader;
    private static UUID clerk;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
        contest = new Contest(service, "Phường Nhập Một", "Phường Nhập Hai");
        unit = contest.members.get(0);
        reader = service.user(Role.REPRESENTATIVE, unit);
        leader = service.account("lanh-dao-nhap");
        clerk = service.account("van-thu-nhap");
        service.happened(
                CHIEF.value(),
                new PersonRegistered(
                        CHIEF, new PersonalText(CHIEF, "Hoàng Lãnh Đạo"), "lãnh đạo nhập", unit, DAY, null));
    }

    @Test
    void a_review_shows_who_entered_which_step() throws Exception {
        ReviewId review = new ReviewId(UUID.randomUUID());
        entered(
                review.value(),
                new ReviewSubmitted(
                        review,
                        ReviewKind.MID_YEAR,
                        ReviewSubject.UNIT,
                        contest.cluster,
                        contest.organiser,
                        unit,
                        2024,
                        new ReviewContents("Tốt", List.of(), List.of(), List.of("Diễn tập")),
                        null,
                        null,
                        DAY));
        service.happened(review.value(), new ReviewAssessed(review, ReviewGrade.GOOD, "Đạt", DAY));
        shown("/api/reviews/" + review, "/history");
    }

    @Test
    void a_role_model_shows_it_to_those_inside() throws Exception {
        RoleModelId model = new RoleModelId(UUID.randomUUID());
        var plan = new RoleModelPlan(
                RoleModelField.TRAINING,
                CaseText.plain("Huấn luyện giỏi"),
                CaseText.plain("Dẫn đầu"),
                2024,
                2026,
                List.of());
        entered(
                model.value(),
                new RoleModelPlanned(model, unit, new Nominee(NomineeKind.COLLECTIVE, unit, null, null), plan, DAY));
        shown("/api/role-models/" + model, "/timeline");
    }

    @Test
    void a_pledge_shows_who_entered_a_signature() throws Exception {
        PledgeId pledge = new PledgeId(UUID.randomUUID());
        service.happened(
                pledge.value(),
                new PledgeOpened(
                        pledge,
                        contest.cluster,
                        2024,
                        contest.organiser,
                        "Quyết thắng",
                        List.of(),
                        List.of(),
                        List.of(unit),
                        null,
                        null,
                        DAY));
        var signer = new PersonalText(new PersonId(UUID.randomUUID()), "Trần Ký");
        entered(pledge.value(), new PledgeSigned(pledge, 1, unit, signer, "Chủ tịch", DAY, false, 0));
        shown("/api/pledges/" + pledge, "/signatures");
    }

    @Test
    void a_score_sheet_shows_who_entered_a_score() throws Exception {
        ScoreSheetId sheet = contest.sheet(unit);
        entered(sheet.value(), contest.self(sheet, unit, Contest.scores("30", "110", "4", "1", "0")));
        JsonNode history = service.get(reader, "/api/score-sheets/" + sheet).at("/history");
        assertThat(history.at("/0/by/enteredBy").isMissingNode()).isTrue();
        assertBoth(history.at("/1/by"));
        assertThat(history.at("/1/what/unitName").asString()).isEqualTo("Phường Nhập Một");
    }

    private static void entered(UUID aggregate, DomainEvent event) {
        service.happened(
                aggregate,
                Map.of(
                        "account",
                        leader.toString(),
                        "person",
                        CHIEF.toString(),
                        "role",
                        "REPRESENTATIVE",
                        "unit",
                        unit.toString(),
                        "enteredBy",
                        clerk.toString()),
                event);
    }

    private static void shown(String path, String history) throws Exception {
        JsonNode shown = service.get(reader, path).at(history);
        assertBoth(shown.at("/0/by"));
        assertThat(shown.at("/1/by").path("enteredBy").asString("")).isEmpty();
    }

    private static void assertBoth(JsonNode by) {
        assertThat(by.get("account").asString()).isEqualTo(leader.toString());
        assertThat(by.get("accountName").asString()).isEqualTo("Người dùng lanh-dao-nhap");
        assertThat(by.get("personName").asString()).isEqualTo("Hoàng Lãnh Đạo");
        assertThat(by.get("role").asString()).isEqualTo("REPRESENTATIVE");
        assertThat(by.get("unitName").asString()).isEqualTo("Phường Nhập Một");
        assertThat(by.get("enteredBy").asString()).isEqualTo(clerk.toString());
        assertThat(by.get("enteredByName").asString()).isEqualTo("Người dùng van-thu-nhap");
        assertThat(by.has("person")).isFalse();
    }
}
