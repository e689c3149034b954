package vn.bangvang.standalone.story;

import static vn.bangvang.standalone.story.SampleAccount.PHU_LY;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.bangvang.standalone.say.Bilingual;

/**
 * Cụm thi đua số 3 of Ban CHQS thành phố Phủ Lý in 2024. Members, the conference of 15/3/2024, theme and contents are as
 * reported; who led the cluster, all dates but that one, and all scores are illustrative.
 */
final class ClusterStory {

    static final UUID CLUSTER = Ids.of("cluster", "phuly-3");
    static final UUID PLEDGE = Ids.of("pledge", "phuly-3/2024");
    static final UUID RANKING = Ids.of("ranking", "phuly-3/2024");

    private static final String CONFERENCE = "2024-03-15";
    private static final String THEME = "Đoàn kết, mẫu mực, kỷ cương, sáng tạo, quyết thắng";
    private static final List<String> CONTENTS = List.of(
            "Quán triệt nghị quyết Đảng nhiệm kỳ 2020–2025; đổi mới công tác thi đua, nhân rộng điển hình, làm tốt khen thưởng",
            "Xây dựng cấp ủy trong sạch, vững mạnh, đơn vị vững mạnh toàn diện, ban CHQS phường \"Mẫu mực, tiêu biểu\"",
            "Nâng cao chất lượng \"Ba đột phá\": tổ chức biên chế; huấn luyện; chính quy, kỷ luật, pháp luật và cải cách hành chính quân sự",
            "Phong trào \"Ngành hậu cần quân đội làm theo lời Bác Hồ dạy\" và cuộc vận động \"Quản lý, khai thác vũ khí, trang bị kỹ"
                    + " thuật tốt, bền, an toàn, tiết kiệm và an toàn giao thông\": 100 % chỉ tiêu kỹ thuật; tài chính đúng hạn, tiết kiệm",
            "Tổ chức chặt chẽ, hiệu quả các đợt thi đua chào mừng sự kiện chính trị");

    private ClusterStory() {}

    static Story story() {
        List<Step> steps = new ArrayList<>(List.of(form(), openYear(), launch(), openPledge()));
        SampleUnit.wards().forEach(ward -> steps.add(sign(ward)));
        steps.add(Scoring.table(CLUSTER));
        steps.addAll(Scoring.quarter(CLUSTER, 1));
        steps.addAll(Scoring.quarter(CLUSTER, 2));
        steps.add(review());
        steps.addAll(Scoring.quarter(CLUSTER, 3));
        steps.addAll(Scoring.quarter(CLUSTER, 4));
        steps.add(ScoreBodies.open(RANKING, CLUSTER, PHU_LY, 2024, "2024-12-18"));
        steps.add(ScoreBodies.propose(RANKING, PHU_LY, "2024-12-19", "2024-12-18"));
        steps.add(ScoreBodies.publish(RANKING, PHU_LY, 2024, "2024-12-20"));
        return new Story(
                "cluster-3",
                Bilingual.of(
                        "Cụm thi đua số 3, Phủ Lý, năm 2024 (điểm: số liệu minh họa)",
                        "Cluster 3 of Phủ Lý, 2024 (scores are illustrative figures)"),
                steps);
    }

    private static Step form() {
        return new Step(
                "form",
                PHU_LY,
                Bilingual.of("Thành lập Cụm thi đua số 3", "forms the cluster"),
                "/api/clusters",
                Body.of(
                        "id", CLUSTER,
                        "kind", "CLUSTER",
                        "name", "Cụm thi đua số 3",
                        "organiserId", SampleUnit.PHU_LY.id(),
                        "formedOn", "2024-01-05"));
    }

    private static Step openYear() {
        return new Step(
                "year",
                PHU_LY,
                Bilingual.of("Sáu phường là thành viên năm 2024", "its six wards of 2024"),
                "/api/clusters/" + CLUSTER + "/years",
                Body.of(
                        "year", 2024,
                        "members",
                                SampleUnit.wards().stream().map(SampleUnit::id).toList(),
                        "leader", SampleUnit.MINH_KHAI.id(),
                        "deputy", SampleUnit.QUANG_TRUNG.id(),
                        "openedOn", "2024-01-05"));
    }

    private static Step launch() {
        return new Step(
                "launch",
                PHU_LY,
                Bilingual.of("Phát động: \"" + THEME + "\"", "launches the movement"),
                "/api/movements",
                Body.of(
                        "id", Ids.of("movement", "phuly-3/2024"),
                        "organiserId", SampleUnit.PHU_LY.id(),
                        "clusterId", CLUSTER,
                        "plan", plan(),
                        "launchedOn", CONFERENCE));
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
                THEME,
                "contents",
                CONTENTS,
                "from",
                CONFERENCE,
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

    private static Step openPledge() {
        return new Step(
                "pledge",
                PHU_LY,
                Bilingual.of("Mở giao ước thi đua, năm nội dung", "opens the pledge with its five contents"),
                "/api/pledges",
                Body.of(
                        "id", PLEDGE,
                        "clusterId", CLUSTER,
                        "year", 2024,
                        "theme", THEME,
                        "contents", CONTENTS,
                        "targets",
                                List.of(Body.of(
                                        "code", "KT",
                                        "text", "Chỉ tiêu công tác kỹ thuật",
                                        "measure", "%",
                                        "value", "100",
                                        "accumulates", "LATEST")),
                        "witness", Body.of("unitId", SampleUnit.PHU_LY.id()),
                        "openedOn", CONFERENCE));
    }

    private static Step sign(SampleUnit ward) {
        SampleAccount signer = SampleAccount.representing(ward);
        return new Step(
                "sign " + ward.code(),
                signer,
                Bilingual.of("Ký giao ước thi đua", "signs the pledge"),
                "/api/pledges/" + PLEDGE + "/signatures",
                Body.of(
                        "unitId",
                        ward.id(),
                        "version",
                        1,
                        "signer",
                        "Người ký mẫu (" + ward.label() + ")",
                        "position",
                        "Chỉ huy trưởng",
                        "signedOn",
                        CONFERENCE));
    }

    private static Step review() {
        return new Step(
                "mid-year review",
                SampleAccount.MINH_KHAI,
                Bilingual.of("Nộp báo cáo sơ kết 6 tháng của cụm", "submits the cluster's mid-year review"),
                "/api/reviews",
                Body.of(
                        "id",
                        Ids.of("review", "phuly-3/2024/mid-year"),
                        "kind",
                        "MID_YEAR",
                        "subject",
                        "CLUSTER",
                        "clusterId",
                        CLUSTER,
                        "unitId",
                        SampleUnit.MINH_KHAI.id(),
                        "year",
                        2024,
                        "contents",
                        Body.of(
                                "summary",
                                "Sáu đơn vị thực hiện đúng giao ước trong 6 tháng đầu năm (nội dung minh họa).",
                                "results",
                                List.of(Body.of(
                                        "name",
                                        "Chỉ tiêu công tác kỹ thuật",
                                        "measure",
                                        "%",
                                        "planned",
                                        "100",
                                        "actual",
                                        "100")),
                                "shortcomings",
                                List.of(),
                                "tasks",
                                List.of("Diễn tập chiến đấu phường", "Hậu cần, tài chính", "Cuộc vận động 50")),
                        "reviewedOn",
                        "2024-06-28"));
    }
}
