package vn.bangvang.query.rolemodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterFormed;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterKind;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.rolemodel.Recognition;
import vn.bangvang.shared.domain.rolemodel.RecognitionBasis;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.ProgressRecorded;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RecognitionCorrected;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.ReplicationFollowedUp;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.ReplicationStarted;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelPlanCorrected;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelReviewed;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelWithdrawn;
import vn.bangvang.shared.domain.rolemodel.RoleModelField;
import vn.bangvang.shared.domain.rolemodel.RoleModelOutcome;

class RoleModelRegisterIT {

    private static final LocalDate LATER = LocalDate.of(2023, 9, 1);

    private static QuerySide service;
    private static String outsider;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
        outsider = service.user(Role.REPRESENTATIVE, service.unit("Không liên quan"));
    }

    @Test
    void the_unit_sees_the_roadmap_and_all_that_was_found() throws Exception {
        Model model = Model.collective(service, "Xã đi đầu").planned().ready();
        JsonNode file = service.get(service.user(Role.REPRESENTATIVE, model.unit), model.path());
        assertThat(file.at("/roleModel/state").asString()).isEqualTo("READY");
        assertThat(file.at("/roleModel/since").asString()).isEqualTo("2023-05-01");
        assertThat(file.at("/roleModel/milestones").asInt()).isEqualTo(2);
        assertThat(file.at("/roleModel/milestonesReached").asInt()).isEqualTo(1);
        assertThat(file.at("/roleModel/name").isNull()).isTrue();
        assertThat(file.at("/roadmap/topic").asString()).isEqualTo("Chung sức xây dựng nông thôn mới");
        assertThat(file.at("/roadmap/milestones/0/reachedOn").asString()).isEqualTo("2021-11-30");
        assertThat(file.at("/roadmap/milestones/1/dueOn").asString()).isEqualTo("2023-06-01");
        assertThat(file.at("/roadmap/milestones/1/moved").asInt()).isEqualTo(1);
        assertThat(file.get("timeline").findValuesAsString("event"))
                .containsExactly(
                        "role-model.planned",
                        "role-model.milestone-reached",
                        "role-model.milestone-moved",
                        "role-model.reviewed");
        assertThat(file.at("/timeline/1/detail/reference").asString()).isEqualTo("05/BC");
        assertThat(file.at("/timeline/2/detail/reason").asString()).isEqualTo("Mưa lũ");
        assertThat(file.at("/timeline/3/detail/findings").asString()).isEqualTo("Còn nợ sổ sách");
    }

    @Test
    void until_it_is_publicised_a_model_exists_only_for_its_unit_and_those_above() throws Exception {
        Model model = Model.person(service, "Hoàng Thị Chưa Công Bố")
                .planned()
                .ready()
                .recognised();
        UnitId beside = service.unit("Cơ quan ngang cấp");
        ClusterId block = new ClusterId(UUID.randomUUID());
        service.happened(
                block.value(),
                new ClusterFormed(block, ClusterKind.BLOCK, "Khối", beside, Model.PLANNED_ON),
                new ClusterYearOpened(
                        block, beside, 2023, List.of(model.unit, beside), model.unit, beside, Model.PLANNED_ON));
        for (String insider : List.of(
                service.user(Role.REPRESENTATIVE, model.unit),
                service.user(Role.ORGANISER, service.root()),
                service.user(Role.APPROVER, service.root()),
                service.user(Role.AUDITOR, service.root()),
                service.user(Role.ORGANISER, beside))) {
            JsonNode file = service.get(insider, model.path());
            assertThat(file.at("/roleModel/name").asString()).isEqualTo("Hoàng Thị Chưa Công Bố");
            assertThat(file.get("roadmap").isNull()).isFalse();
        }
        for (String other : List.of(
                outsider,
                service.user(Role.REPRESENTATIVE, service.root()),
                service.user(Role.APPROVER, beside),
                service.user(Role.AUDITOR, beside))) {
            assertThat(service.status(other, model.path())).isEqualTo(404);
            assertThat(service.get(other, "/api/role-models?unit=" + model.unit).get("items"))
                    .isEmpty();
        }
        String nobody = "nobody" + UUID.randomUUID();
        service.account(nobody);
        assertThat(service.status(nobody, "/api/role-models")).isEqualTo(403);
        assertThat(service.status(nobody, model.path())).isEqualTo(403);
    }

    @Test
    void once_it_is_publicised_all_see_what_was_made_known_and_no_more() throws Exception {
        Model model = Model.person(service, "Nông Văn Điển Hình")
                .planned()
                .ready()
                .recognised()
                .publicised();
        JsonNode file = service.get(outsider, model.path());
        assertThat(file.at("/roleModel/name").asString()).isEqualTo("Nông Văn Điển Hình");
        assertThat(file.at("/roleModel/topic").asString()).isEqualTo("Chung sức xây dựng nông thôn mới");
        assertThat(file.at("/roleModel/recognition/number").asString()).isEqualTo("12/QĐ-UBND");
        assertThat(file.at("/roleModel/recognisedOn").asString()).isEqualTo("2023-06-11");
        assertThat(file.get("roadmap").isNull()).isTrue();
        assertThat(file.get("timeline").findValuesAsString("event"))
                .containsExactly("role-model.recognised", "role-model.publicised");
        assertThat(file.at("/timeline/0/by").isNull()).isTrue();
        assertThat(file.toString()).doesNotContain("Còn nợ sổ sách", "Nhiều năm dẫn đầu", "Về đích sớm");
        JsonNode listed =
                service.get(outsider, "/api/role-models?unit=" + model.unit).at("/items/0");
        assertThat(listed.get("name").asString()).isEqualTo("Nông Văn Điển Hình");
    }

    @Test
    void replications_count_by_unit_and_a_withdrawal_ends_it_without_telling_all_why() throws Exception {
        Model model = Model.collective(service, "Xã được nhân rộng")
                .planned()
                .ready()
                .recognised()
                .publicised();
        UnitId first = service.unit("Xã học tập một");
        UnitId second = service.unit("Xã học tập hai");
        model.happened(
                new ReplicationStarted(model.id, first, model.about("Cách làm"), LATER),
                new ReplicationStarted(model.id, second, model.about("Cách làm"), LATER),
                new ReplicationFollowedUp(model.id, first, model.about("Đã có kết quả"), LATER.plusDays(60)));
        JsonNode shown = service.get(outsider, model.path());
        assertThat(shown.at("/roleModel/state").asString()).isEqualTo("REPLICATED");
        assertThat(shown.at("/roleModel/since").asString()).isEqualTo("2023-09-01");
        assertThat(shown.at("/roleModel/replications").asInt()).isEqualTo(2);
        assertThat(shown.at("/timeline/4/detail/result").asString()).isEqualTo("Đã có kết quả");

        model.publicised();
        assertThat(service.get(outsider, model.path()).at("/roleModel/state").asString())
                .isEqualTo("REPLICATED");

        model.happened(
                new RoleModelWithdrawn(model.id, model.unit, model.about("Gian dối thành tích"), LATER.plusDays(90)));
        JsonNode withdrawn = service.get(outsider, model.path());
        assertThat(withdrawn.at("/roleModel/state").asString()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.toString()).doesNotContain("Gian dối");
        assertThat(service.get(service.user(Role.REPRESENTATIVE, model.unit), model.path())
                        .at("/timeline/10/detail/reason")
                        .asString())
                .isEqualTo("Gian dối thành tích");
    }

    @Test
    void corrections_show_in_the_row_and_stay_in_the_timeline() throws Exception {
        Model model = Model.collective(service, "Xã đính chính").planned();
        model.happened(
                new RoleModelPlanCorrected(
                        model.id,
                        model.plan("Chuyển đổi số", RoleModelField.INNOVATION),
                        model.about("Ghi nhầm"),
                        Model.PLANNED_ON),
                new ProgressRecorded(model.id, model.about("Đã tập huấn"), null, LocalDate.of(2021, 5, 1)),
                new RoleModelReviewed(
                        model.id,
                        service.root(),
                        RoleModelOutcome.DROP,
                        model.about("Chưa đạt"),
                        LocalDate.of(2022, 1, 5)));
        String reader = service.user(Role.REPRESENTATIVE, model.unit);
        JsonNode dropped = service.get(reader, model.path());
        assertThat(dropped.at("/roleModel/state").asString()).isEqualTo("DROPPED");
        assertThat(dropped.at("/roleModel/topic").asString()).isEqualTo("Chuyển đổi số");
        assertThat(dropped.at("/roadmap/topic").asString()).isEqualTo("Chuyển đổi số");
        assertThat(dropped.at("/timeline/0/detail/topic").asString()).isEqualTo("Chung sức xây dựng nông thôn mới");

        model.recognised();
        model.happened(new RecognitionCorrected(
                model.id,
                service.root(),
                new Recognition("unit", RecognitionBasis.MINUTES, "03/BB", Model.RECOGNISED_ON),
                model.about("Nhầm cấp"),
                LATER));
        JsonNode corrected = service.get(reader, model.path());
        assertThat(corrected.at("/roleModel/recognition/level").asString()).isEqualTo("unit");
        assertThat(corrected.at("/roleModel/recognisedOn").asString()).isEqualTo("2023-06-11");
        assertThat(corrected.at("/timeline/4/detail/number").asString()).isEqualTo("12/QĐ-UBND");
    }

    @Test
    void models_are_found_by_every_filter() throws Exception {
        Model model = Model.collective(service, "Xã Lọc Tìm").planned().ready().recognised();
        String reader = service.user(Role.REPRESENTATIVE, model.unit);
        String all = "/api/role-models?unit=" + model.unit
                + "&kind=COLLECTIVE&field=COMMUNITY&state=RECOGNISED&level=province&year=";
        for (String year : List.of("2021", "2023")) {
            assertThat(service.get(reader, all + year + "&q=NONG+thon+moi").get("items"))
                    .hasSize(1);
        }
        assertThat(service.get(reader, all + "2022&q=xa+loc+tim").get("items")).hasSize(1);
        for (String other :
                List.of("year=2020", "year=2024", "kind=INDIVIDUAL", "field=TRAINING", "state=READY", "level=state")) {
            assertThat(service.get(reader, "/api/role-models?unit=" + model.unit + "&" + other)
                            .get("items"))
                    .as(other)
                    .isEmpty();
        }
        assertThat(service.status(reader, "/api/role-models?state=FAMOUS")).isEqualTo(400);
    }

    @Test
    void nothing_written_about_a_person_stands_in_a_table() throws Exception {
        Model model =
                Model.person(service, "Triệu Thị Bí Mật").planned().ready().publicised();
        String reader = service.user(Role.REPRESENTATIVE, model.unit);
        assertThat(service.get(reader, model.path()).at("/roleModel/name").asString())
                .isEqualTo("Triệu Thị Bí Mật");
        assertThat(service.rows()
                        .sql("select m::text from {role-model-register}.role_model m where m.id = ?")
                        .param(model.id.value())
                        .query(String.class)
                        .list())
                .hasSize(1)
                .noneMatch(row -> row.contains("Bí Mật")
                        || row.contains("nong thon moi")
                        || row.contains("Còn nợ")
                        || row.contains("di-dau"));
        assertThat(service.get(reader, "/api/role-models?q=nong+thon+moi&kind=INDIVIDUAL")
                        .get("items"))
                .isEmpty();
    }

    @Test
    void once_the_key_was_destroyed_the_model_stands_without_what_was_written() throws Exception {
        Model model = Model.person(service, "Triệu Thị Đã Xóa");
        service.keyDestroyed(model.subject.personId());
        model.planned().ready().recognised().publicised();
        String reader = service.user(Role.REPRESENTATIVE, model.unit);
        JsonNode file = service.get(reader, model.path());
        assertThat(file.at("/roleModel/state").asString()).isEqualTo("PUBLICISED");
        assertThat(file.at("/roleModel/name").isNull()).isTrue();
        assertThat(file.at("/roleModel/topic").isNull()).isTrue();
        assertThat(file.at("/roadmap/milestones/0/code").asString()).isEqualTo("M1");
        assertThat(file.at("/roadmap/milestones/0/text").isNull()).isTrue();
        assertThat(file.at("/timeline/1/detail/milestone").asString()).isEqualTo("M1");
        assertThat(file.at("/timeline/1/detail/evidence").isMissingNode()).isTrue();
    }
}
