package vn.bangvang.standalone.story;

import static vn.bangvang.standalone.story.SampleAccount.HA_NAM;
import static vn.bangvang.standalone.story.SampleAccount.LY_NHAN;

import java.util.List;

/** A role model of Cụm số 2, planned and built in 2022 as it was reported of the cluster; which unit it is of is illustrative. */
final class SecondClusterModel {

    private static final ModelSteps MODEL = new ModelSteps(Ids.of("role-model", "ha-nam-2/2022"), LY_NHAN, HA_NAM);

    private SecondClusterModel() {}

    static Step planned() {
        return MODEL.plan("COMMUNITY", "Chung sức xây dựng nông thôn mới", 2022, 2022, "2022-06-30", "2022-02-28");
    }

    static Step built() {
        return MODEL.reach("2022-06-20");
    }

    static List<Step> honoured() {
        return List.of(
                MODEL.review("2022-11-28"),
                MODEL.recognise(
                        "Công nhận điển hình tại hội nghị tổng kết (minh họa)",
                        ModelSteps.paper("province", "MINUTES", "03/BB-CTĐ", "2022-11-25"),
                        "2022-12-06"),
                MODEL.publicise("Bản tin Bộ CHQS tỉnh (minh họa)", "2022-12-12"));
    }
}
