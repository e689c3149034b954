package vn.bangvang.standalone.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.bangvang.shared.value.Role;
import vn.bangvang.standalone.say.Bilingual;

/**
 * Units and mandates of the sample. Its first administrator can enter nothing of past years and may not allow that to
 * themself; so the first thing is to let somebody else do it, together with a second administrator.
 */
final class SampleProvince {

    static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private static final Set<SampleAccount> FIRST =
            EnumSet.of(SampleAccount.ADMINISTRATOR, SampleAccount.SECOND_ADMINISTRATOR, SampleAccount.DATA_ENTRY);
    private static final Set<Role> DECIDING = EnumSet.complementOf(EnumSet.of(Role.REPRESENTATIVE, Role.AUDITOR));

    private static final String SECOND_BASIS = "Dữ liệu mẫu: quản trị viên thứ hai, người xác nhận các phân công";
    private static final String BASIS = "Dữ liệu mẫu";
    private static final String BACK_ENTRY_BASIS = "Dữ liệu mẫu: nhập lại việc của các năm 2021–2024";

    private SampleProvince() {}

    /** @param founded the day this installation began, on which its first mandates can start at the earliest */
    static Story story(LocalDate founded) {
        List<Step> steps = new ArrayList<>();
        steps.add(enter(SampleAccount.ADMINISTRATOR, SampleAccount.ADMINISTRATOR));
        steps.add(enter(SampleAccount.ADMINISTRATOR, SampleAccount.SECOND_ADMINISTRATOR));
        steps.add(enter(SampleAccount.ADMINISTRATOR, SampleAccount.DATA_ENTRY));
        steps.add(grant(
                SampleAccount.ADMINISTRATOR,
                SampleAccount.SECOND_ADMINISTRATOR,
                Role.ADMINISTRATOR,
                SECOND_BASIS,
                founded));
        for (Role role : SampleAccount.DATA_ENTRY.roles()) {
            steps.add(grant(SampleAccount.ADMINISTRATOR, SampleAccount.DATA_ENTRY, role, BASIS, founded));
            steps.add(confirm(SampleAccount.DATA_ENTRY, role, founded));
        }
        for (SampleUnit unit : SampleUnit.values()) {
            if (unit != SampleUnit.ROOT) {
                steps.add(register(unit));
                steps.add(classify(unit));
            }
        }
        for (SampleAccount account : SampleAccount.values()) {
            if (!FIRST.contains(account)) {
                steps.add(enter(SampleAccount.DATA_ENTRY, account));
                steps.addAll(mandates(account, founded));
            }
        }
        return new Story("province", Bilingual.of("Đơn vị và phân công mẫu", "Sample units and mandates"), steps);
    }

    private static List<Step> mandates(SampleAccount account, LocalDate founded) {
        List<Step> steps = new ArrayList<>();
        for (Role role : account.roles()) {
            steps.add(grant(SampleAccount.DATA_ENTRY, account, role, BASIS, SINCE));
            if (DECIDING.contains(role)) {
                steps.add(confirm(account, role, founded));
            }
        }
        if (account.entersPastYears()) {
            steps.add(grant(SampleAccount.DATA_ENTRY, account, Role.BACK_ENTRY, BACK_ENTRY_BASIS, SINCE));
            steps.add(confirm(account, Role.BACK_ENTRY, founded));
        }
        return steps;
    }

    private static Step enter(SampleAccount by, SampleAccount account) {
        Map<String, Object> body = Body.of(
                "id", account.personId(),
                "name", account.displayName(),
                "unitId", account.unit().id(),
                "since", SINCE.toString());
        return new Step(
                "person " + account.username(),
                by,
                Bilingual.of("Nhân sự: " + account.displayName(), account.username()),
                "/api/persons",
                body);
    }

    private static Step confirm(SampleAccount account, Role role, LocalDate on) {
        String name = account.username() + " " + role;
        return new Step(
                "confirmation " + name,
                SampleAccount.SECOND_ADMINISTRATOR,
                Bilingual.of(
                        "Xác nhận phân công " + role + " cho " + account.unit().label(), account.username()),
                "/api/mandates/" + Ids.of("mandate", name) + "/confirmations",
                Body.of("confirmedOn", on.toString()));
    }

    private static Step register(SampleUnit unit) {
        SampleUnit parent = Objects.requireNonNull(unit.parent());
        Map<String, Object> body = Body.of(
                "id",
                unit.id(),
                "code",
                unit.code(),
                "name",
                unit.label(),
                "parentId",
                parent.id(),
                "since",
                SINCE.toString());
        return new Step(
                "unit " + unit.code(),
                SampleAccount.DATA_ENTRY,
                Bilingual.of("Đơn vị: " + unit.label(), "unit"),
                "/api/units",
                body);
    }

    private static Step classify(SampleUnit unit) {
        return new Step(
                "kind of unit " + unit.code(),
                SampleAccount.DATA_ENTRY,
                Bilingual.of("Loại đơn vị: " + unit.label(), "kind of unit"),
                "/api/units/" + unit.id() + "/classifications",
                Body.of("kind", unit.kind().name(), "reason", BASIS, "from", SINCE.toString()));
    }

    private static Step grant(SampleAccount by, SampleAccount account, Role role, String basis, LocalDate from) {
        String name = account.username() + " " + role;
        Map<String, Object> body = Body.of(
                "id", Ids.of("mandate", name),
                "accountId", account.id(),
                "personId", account.personId(),
                "role", role.name(),
                "unitId", account.unit().id(),
                "from", from.toString(),
                "basis", basis);
        return new Step(
                "mandate " + name,
                by,
                Bilingual.of(
                        String.format(
                                Locale.ROOT,
                                "Phân công %s cho %s",
                                role,
                                account.unit().label()),
                        account.username()),
                "/api/mandates",
                body);
    }
}
