package vn.bangvang.query.rolemodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.Role;

class RoleModelPagesIT {

    private static QuerySide service;
    private static String above;
    private static String outsider;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
        above = service.user(Role.ORGANISER, service.root());
        outsider = service.user(Role.REPRESENTATIVE, service.unit("Xã noi theo"));
    }

    @Test
    void until_it_is_publicised_it_is_not_found_by_others() throws Exception {
        Model model = Model.person(service, "Hoàng Thị Giấu").planned().ready();
        assertThat(service.status(outsider, path(model))).isEqualTo(404);
        assertThat(service.page(outsider, "/role-models")).doesNotContain("Hoàng Thị Giấu");
        assertThat(service.page(above, path(model)))
                .contains("Hoàng Thị Giấu", "Còn nợ sổ sách", "Đạt ngày 30/11/2021");
        assertThat(service.status(above, "/role-models/" + UUID.randomUUID())).isEqualTo(404);
    }

    @Test
    void each_does_what_the_stage_allows() throws Exception {
        Model model = Model.collective(service, "Xã đi đầu").planned();
        String unit = service.user(Role.REPRESENTATIVE, model.unit);
        assertThat(service.page(unit, path(model)))
                .contains(
                        path(model) + "/progress-records\"",
                        path(model) + "/milestones\"",
                        path(model) + "/milestones/moves\"")
                .doesNotContain("/reviews\"", "/recognitions\"", "/publications\"");
        assertThat(service.page(above, path(model))).doesNotContain("/reviews\"", "/recognitions\"");
        assertThat(service.page(unit, path(model) + "/plan")).contains(path(model) + "/corrections\"");
        assertThat(service.status(above, path(model) + "/plan")).isEqualTo(302);
        assertThat(service.page(unit, "/role-models/new")).contains("action=\"/forms/role-models\"");
        assertThat(service.status(above, "/role-models/new")).isEqualTo(403);
        assertThat(service.page(above, "/role-models")).doesNotContain("/role-models/new");
        model.ready();
        assertThat(service.englishPage(above, path(model)))
                .contains(path(model) + "/reviews\"", path(model) + "/recognitions\"", "Recognise");
        model.recognised().publicised();
        assertThat(service.page(unit, path(model)))
                .contains(path(model) + "/publications\"")
                .doesNotContain("/progress-records\"", "/replications\"");
        assertThat(service.page(outsider, path(model)))
                .contains(path(model) + "/replications\"", "Đi đầu (Báo Bắc Kạn)")
                .doesNotContain("Còn nợ sổ sách", "/publications\"");
    }

    @Test
    void a_story_keeps_places_for_pictures_and_says_of_whom_they_will_be() throws Exception {
        Model model = Model.collective(service, "Xã có chỗ cho ảnh").planned();
        String unit = service.user(Role.REPRESENTATIVE, model.unit);
        assertThat(service.page(unit, path(model)))
                .contains("<figcaption>Ảnh Xã có chỗ cho ảnh</figcaption>", "chưa có ảnh: Xã có chỗ cho ảnh\"")
                .contains("<figcaption>Ảnh việc làm: ")
                .doesNotContain("type=\"file\"");
        assertThat(service.englishPage(unit, path(model))).contains("<figcaption>Picture of Xã có chỗ cho ảnh");
    }

    private static String path(Model model) {
        return "/role-models/" + model.id;
    }
}
