package vn.bangvang.command.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;

import org.junit.jupiter.api.Test;
import vn.bangvang.command.testing.Http;
import vn.bangvang.command.unit.UnitCommand.RegisterUnit;
import vn.bangvang.command.unit.UnitCommand.RenameUnit;

class UnitControllerTest {

    private final Http http = new Http(UnitController::new);

    @Test
    void a_body_becomes_a_command_under_the_callers_id() throws Exception {
        assertThat(http.command("/api/units", body("'id': '%s', 'code': 'P01'".formatted(RED))))
                .isEqualTo(new RegisterUnit(RED, "P01", "Phường 1", PROVINCE, TODAY));
    }

    @Test
    void without_an_id_the_server_makes_a_time_ordered_one() throws Exception {
        var command = (RegisterUnit) http.command("/api/units", body("'code': 'P01'"));
        assertThat(command.unitId().value().version()).isEqualTo(7);
    }

    @Test
    void a_renaming_names_its_unit_in_the_path() throws Exception {
        assertThat(http.command(
                        "/api/units/" + RED + "/renamings",
                        "{'name': 'Tên mới', 'reason': 'Sắp xếp', 'renamedOn': '2024-12-20'}"))
                .isEqualTo(new RenameUnit(RED, "Tên mới", "Sắp xếp", TODAY));
    }

    @Test
    void a_code_with_a_blank_or_of_forty_one_characters_is_not_sent() throws Exception {
        assertThat(http.post("/api/units", body("'code': 'P 01'"))).isEqualTo(400);
        assertThat(http.post("/api/units", body("'code': '" + "P".repeat(41) + "'")))
                .isEqualTo(400);
        assertThat(http.sent()).isEmpty();
        assertThat(http.post("/api/units", body("'code': '" + "P".repeat(40) + "'")))
                .isEqualTo(201);
    }

    private static String body(String more) {
        return "{%s, 'name': 'Phường 1', 'parentId': '%s', 'since': '2024-12-20'}".formatted(more, PROVINCE);
    }
}
