package vn.bangvang.standalone.story;

import static vn.bangvang.standalone.story.SampleAccount.PHU_LY;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.bangvang.standalone.say.Bilingual;

/**
 * What Cụm số 3 launched in 2024: the year's movement with theme and contents as reported, and a drive for a political
 * event, as its fifth content asks for; which event, and how both ended, is illustrative.
 */
final class ClusterMovements {

    private static final UUID YEAR = Ids.of("movement", "phuly-3/2024");
    private static final UUID DRIVE = Ids.of("movement", "phuly-3/2024/22-12");
    private static final String DRIVE_NAME =
            "Thi đua chào mừng 80 năm Ngày thành lập Quân đội nhân dân Việt Nam (minh họa)";

    private ClusterMovements() {}

    static List<Step> beginning() {
        List<Step> steps = new ArrayList<>();
        steps.add(launch(
                "launch",
                YEAR,
                Bilingual.of("Phát động: \"" + ClusterStory.THEME + "\"", "launches the movement"),
                plan(),
                ClusterStory.CONFERENCE));
        SampleUnit.wards().forEach(ward -> steps.add(receive(ward)));
        return steps;
    }

    private static Step launch(String name, UUID id, Bilingual says, Object plan, String day) {
        return new Step(
                name,
                PHU_LY,
                says,
                "/api/movements",
                Body.of(
                        "id", id,
                        "organiserId", SampleUnit.PHU_LY.id(),
                        "clusterId", ClusterStory.CLUSTER,
                        "plan", plan,
                        "launchedOn", day));
    }

    private static Object plan() {
        return Body.of(
                "kind",
                "ANNUAL",
                "level",
                "CLUSTER",
                "name",
                "Phong trào thi đua Quyết thắng năm 2024",
                "theme",
                ClusterStory.THEME,
                "contents",
                ClusterStory.CONTENTS,
                "from",
                ClusterStory.CONFERENCE,
                "to",
                "2024-12-31",
                "deadlines",
                List.of(
                        due("SO-KET", "Báo cáo sơ kết 6 tháng", "2024-06-28"),
                        due("TONG-KET", "Báo cáo tổng kết năm", "2024-12-10")));
    }

    private static Object due(String code, String name, String day) {
        return Body.of("code", code, "name", name, "level", "UNIT", "dueOn", day);
    }

    private static Step receive(SampleUnit ward) {
        return new Step(
                "receive " + ward.code(),
                SampleAccount.representing(ward),
                Bilingual.of("Tiếp nhận phong trào, có kế hoạch của đơn vị", "receives the movement"),
                "/api/movements/" + YEAR + "/receipts",
                Body.of(
                        "unitId", ward.id(),
                        "plan", "Kế hoạch của đơn vị (nội dung minh họa)",
                        "receivedOn", "2024-03-22"));
    }

    static Step drive() {
        return launch(
                "launch drive",
                DRIVE,
                Bilingual.of("Phát động đợt thi đua cao điểm", "launches a drive"),
                Body.of(
                        "kind", "DRIVE",
                        "level", "CLUSTER",
                        "name", DRIVE_NAME,
                        "theme", DRIVE_NAME,
                        "contents", List.of("Tổ chức chặt chẽ, hiệu quả các đợt thi đua chào mừng sự kiện chính trị"),
                        "from", "2024-10-01",
                        "to", "2024-12-22"),
                "2024-10-01");
    }

    static List<Step> ending() {
        return List.of(close("drive", DRIVE, "2024-12-22"), close("movement", YEAR, "2024-12-31"));
    }

    private static Step close(String name, UUID movement, String day) {
        Object members = Body.of("name", "Đơn vị tham gia", "value", "6");
        return new Step(
                "close " + name,
                PHU_LY,
                Bilingual.of("Tổng kết phong trào", "closes it with its results"),
                "/api/movements/" + movement + "/closing",
                Body.of(
                        "results",
                        Body.of("summary", "Sáu đơn vị tham gia (minh họa)", "figures", List.of(members)),
                        "closedOn",
                        day));
    }
}
