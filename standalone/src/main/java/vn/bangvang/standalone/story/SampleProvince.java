package vn.bangvang.standalone.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.bangvang.shared.value.Role;
import vn.bangvang.standalone.say.Bilingual;

/** Units and mandates of the sample, entered by its administrator. */
final class SampleProvince {

    private static final String SINCE = "2020-01-01";
    private static final String BASIS = "Dữ liệu mẫu";
    private static final String BACK_ENTRY_BASIS = "Dữ liệu mẫu: nhập lại việc của các năm 2022–2024";

    private SampleProvince() {}

    static Story story() {
        List<Step> steps = new ArrayList<>();
        for (SampleUnit unit : SampleUnit.values()) {
            if (unit != SampleUnit.ROOT) {
                steps.add(register(unit));
            }
        }
        for (SampleAccount account : SampleAccount.values()) {
            for (Role role : account.roles()) {
                steps.add(grant(account, role, BASIS));
            }
            if (account != SampleAccount.ADMINISTRATOR && account != SampleAccount.AUDITOR) {
                steps.add(grant(account, Role.BACK_ENTRY, BACK_ENTRY_BASIS));
            }
        }
        return new Story("province", Bilingual.of("Đơn vị và phân công mẫu", "Sample units and mandates"), steps);
    }

    private static Step register(SampleUnit unit) {
        SampleUnit parent = Objects.requireNonNull(unit.parent());
        Map<String, Object> body = Body.of(
                "id", unit.id(), "code", unit.code(), "name", unit.label(), "parentId", parent.id(), "since", SINCE);
        return new Step(
                "unit " + unit.code(),
                SampleAccount.ADMINISTRATOR,
                Bilingual.of("Đơn vị: " + unit.label(), "unit"),
                "/api/units",
                body);
    }

    private static Step grant(SampleAccount account, Role role, String basis) {
        String name = account.username() + " " + role;
        Map<String, Object> body = Body.of(
                "id", Ids.of("mandate", name),
                "accountId", account.id(),
                "personId", account.personId(),
                "role", role.name(),
                "unitId", account.unit().id(),
                "from", SINCE,
                "basis", basis);
        return new Step(
                "mandate " + name,
                SampleAccount.ADMINISTRATOR,
                Bilingual.of(
                        "Phân công %s cho %s".formatted(role, account.unit().label()), account.username()),
                "/api/mandates",
                body);
    }
}
