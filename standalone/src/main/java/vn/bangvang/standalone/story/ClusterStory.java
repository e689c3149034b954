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

    static final String CONFERENCE = "2024-03-15";
    static final String THEME = "Đoàn kết, mẫu mực, kỷ cương, sáng tạo, quyết thắng";
    static final List<String> CONTENTS = List.of(
            "Quán triệt nghị quyết Đảng nhiệm kỳ 2020–2025; đổi mới công tác thi đua, nhân rộng điển hình, làm tốt khen thưởng",
            "Xây dựng cấp ủy trong sạch, vững mạnh, đơn vị vững mạnh toàn diện, ban CHQS phường \"Mẫu mực, tiêu biểu\"",
            "Nâng cao chất lượng \"Ba đột phá\": tổ chức biên chế; huấn luyện; chính quy, kỷ luật, pháp luật và cải cách hành chính quân sự",
            "Phong trào \"Ngành hậu cần quân đội làm theo lời Bác Hồ dạy\" và cuộc vận động \"Quản lý, khai thác vũ khí, trang bị kỹ"
                    + " thuật tốt, bền, an toàn, tiết kiệm và an toàn giao thông\": 100 % chỉ tiêu kỹ thuật; tài chính đúng hạn, tiết kiệm",
            "Tổ chức chặt chẽ, hiệu quả các đợt thi đua chào mừng sự kiện chính trị");

    private ClusterStory() {}

    static Story story() {
        List<Step> steps = new ArrayList<>(List.of(form(), openYear()));
        steps.addAll(ClusterMovements.beginning());
        steps.addAll(ClusterPledge.steps());
        steps.add(Scoring.table(CLUSTER));
        steps.addAll(Scoring.quarter(CLUSTER, 1));
        steps.addAll(Scoring.quarter(CLUSTER, 2));
        steps.addAll(ClusterPledge.reports("2024-Q2", "2024-06-27"));
        steps.addAll(ClusterReviews.midYear());
        steps.addAll(Scoring.quarter(CLUSTER, 3));
        steps.add(ClusterMovements.drive());
        steps.addAll(Scoring.quarter(CLUSTER, 4));
        steps.addAll(ClusterPledge.reports("2024-Q4", "2024-12-16"));
        steps.add(ScoreBodies.open(RANKING, CLUSTER, PHU_LY, 2024, "2024-12-18"));
        steps.add(ScoreBodies.propose(RANKING, PHU_LY, "2024-12-19", "2024-12-18"));
        steps.add(ScoreBodies.publish(RANKING, PHU_LY, 2024, "2024-12-20"));
        steps.addAll(ClusterReviews.yearEnd());
        steps.addAll(ClusterMovements.ending());
        steps.add(ClusterPledge.close());
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
}
