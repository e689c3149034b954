package vn.bangvang.standalone.story;

import static vn.bangvang.standalone.story.SampleAccount.BAC_KAN_CITY;
import static vn.bangvang.standalone.story.SampleAccount.BAC_KAN_CITY_COMMANDER;
import static vn.bangvang.standalone.story.SampleAccount.BAC_KAN_COMMAND;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.bangvang.standalone.say.Bilingual;

/** How the congress of Bắc Kạn city was prepared, from its convening as a pilot to the election of its delegates. */
final class CityCongress {

    private static final UUID CONGRESS = Ids.of("congress", "bac-kan-city/2019-2024");
    static final String HERE = "/api/congresses/" + CONGRESS;
    static final String DAY = "2024-05-16";

    private CityCongress() {}

    static List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.addAll(List.of(convene(), pilot(), plan(), allocate()));
        TASKS.keySet().stream().sorted().forEach(code -> steps.add(done(code)));
        steps.add(elect("DX", SampleAccount.DUC_XUAN));
        steps.add(elect("PCK", SampleAccount.PHUNG_CHI_KIEN));
        steps.addAll(CityProceedings.steps());
        return steps;
    }

    private static Step convene() {
        return new Step(
                "convene",
                BAC_KAN_CITY,
                Bilingual.of("Triệu tập Đại hội Thi đua quyết thắng 2019–2024", "convenes the congress"),
                "/api/congresses",
                Body.of(
                        "id",
                        CONGRESS,
                        "unitId",
                        SampleUnit.BAC_KAN_CITY.id(),
                        "level",
                        "district",
                        "name",
                        "Đại hội Thi đua quyết thắng giai đoạn 2019–2024",
                        "period",
                        Body.of("from", 2019, "to", 2024),
                        "plannedOn",
                        DAY,
                        "place",
                        "Ban CHQS thành phố Bắc Kạn",
                        "convenedOn",
                        "2024-03-01"));
    }

    private static Step pilot() {
        return new Step(
                "pilot",
                BAC_KAN_COMMAND,
                Bilingual.of("Chọn làm điểm của tỉnh", "designates it as the province's pilot"),
                HERE + "/pilot-designations",
                Body.of(
                        "designatedBy", SampleUnit.BAC_KAN_COMMAND.id(),
                        "reason", "Đơn vị làm điểm của tỉnh",
                        "designatedOn", "2024-03-05"));
    }

    /** Kind, title and day due of each task, by its code. */
    private static final Map<String, List<String>> TASKS = Map.of(
            "T1", List.of("COMMITTEE", "Thành lập ban tổ chức", "2024-03-15"),
            "T2", List.of("TEAM", "Thành lập tổ văn kiện, tổ tuyên truyền", "2024-03-20"),
            "T3", List.of("HELPING_GROUP", "Thành lập bộ phận giúp việc", "2024-03-20"),
            "T4", List.of("DOCUMENT", "Báo cáo tổng kết 2019–2024, phương hướng 2024–2029", "2024-04-20"),
            "T5", List.of("PERSONNEL", "Đoàn chủ tịch, thư ký", "2024-04-25"),
            "T6", List.of("ROLE_MODEL", "Lựa chọn điển hình", "2024-04-25"),
            "T7", List.of("PRESENTATION", "Báo cáo tham luận", "2024-05-03"),
            "T8", List.of("REHEARSAL", "Tổng duyệt", "2024-05-14"));

    private static Step plan() {
        List<Object> tasks = new ArrayList<>();
        TASKS.keySet().stream()
                .sorted()
                .forEach(code -> tasks.add(Body.of(
                        "code", code,
                        "kind", TASKS.get(code).get(0),
                        "title", TASKS.get(code).get(1),
                        "responsibleId", SampleUnit.BAC_KAN_CITY.id(),
                        "dueOn", TASKS.get(code).get(2))));
        return new Step(
                "plan",
                BAC_KAN_CITY,
                Bilingual.of("Ban hành kế hoạch đại hội, tám việc", "adopts the plan of preparation"),
                HERE + "/plans",
                Body.of("number", "12/KH-BCH", "tasks", tasks, "adoptedOn", "2024-03-10"));
    }

    private static Step done(String code) {
        return new Step(
                "done " + code,
                BAC_KAN_CITY_COMMANDER,
                Bilingual.of("Xong: " + TASKS.get(code).get(1), "completes a task"),
                HERE + "/tasks/" + code + "/completions",
                Body.of(
                        "evidence",
                        "Biên bản (minh họa)",
                        "doneOn",
                        TASKS.get(code).get(2)));
    }

    private static Step allocate() {
        return new Step(
                "allocate",
                BAC_KAN_CITY,
                Bilingual.of("Phân bổ đại biểu (minh họa)", "allocates the delegates"),
                HERE + "/allocations",
                Body.of(
                        "quotas",
                        List.of(
                                Body.of("unitId", SampleUnit.DUC_XUAN.id(), "officials", 1),
                                Body.of("unitId", SampleUnit.PHUNG_CHI_KIEN.id(), "officials", 1)),
                        "allocatedOn",
                        "2024-03-25"));
    }

    static UUID delegate(String code) {
        return Ids.of("person", "bac-kan-city/2024/delegate " + code);
    }

    private static Step elect(String code, SampleAccount by) {
        return new Step(
                "elect " + code,
                by,
                Bilingual.of("Bầu đại biểu", "elects its delegate"),
                HERE + "/delegates",
                Body.of(
                        "unitId",
                        by.unit().id(),
                        "delegateId",
                        delegate(code),
                        "delegate",
                        "Đại biểu mẫu " + code,
                        "position",
                        "Chỉ huy trưởng",
                        "standing",
                        "OFFICIAL",
                        "vote",
                        Body.of("inFavour", 12, "present", 14),
                        "electedOn",
                        "2024-04-10"));
    }
}
