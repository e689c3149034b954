package vn.bangvang.standalone.story;

import static vn.bangvang.standalone.story.SampleAccount.BAC_KAN_CITY;
import static vn.bangvang.standalone.story.SampleAccount.DUC_XUAN;

import java.util.ArrayList;
import java.util.List;
import vn.bangvang.standalone.say.Bilingual;

/**
 * The congress of Bắc Kạn city itself: what is presented, the model it honours, its resolution and the launch of the next
 * five years. Which unit spoke and was honoured is illustrative.
 */
final class CityProceedings {

    private static final ModelSteps MODEL =
            new ModelSteps(Ids.of("role-model", "bac-kan-city/2019-2024"), DUC_XUAN, BAC_KAN_CITY);

    private CityProceedings() {}

    static List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(MODEL.plan("TRAINING", "Huấn luyện, diễn tập ở phường", 2022, 2024, "2024-03-31", "2022-01-20"));
        steps.add(MODEL.reach("2024-03-20"));
        steps.add(MODEL.review("2024-04-25"));
        steps.addAll(List.of(present(), acceptPresentation(), hold(), attend(), deliver()));
        steps.add(MODEL.recognise(
                "Biểu dương điển hình tại đại hội",
                ModelSteps.paper("district", "MINUTES", "01/BB-ĐH", CityCongress.DAY),
                CityCongress.DAY));
        steps.addAll(List.of(resolve(), next()));
        return steps;
    }

    private static Step present() {
        return new Step(
                "presentation",
                SampleAccount.DUC_XUAN,
                Bilingual.of("Đăng ký báo cáo tham luận", "registers a presentation"),
                CityCongress.HERE + "/presentations",
                Body.of(
                        "code", "TL1",
                        "title", "Xây dựng điển hình ở phường (minh họa)",
                        "unitId", SampleUnit.DUC_XUAN.id(),
                        "speakerId", CityCongress.delegate("DX"),
                        "speaker", "Đại biểu mẫu DX",
                        "registeredOn", "2024-04-20"));
    }

    private static Step acceptPresentation() {
        return new Step(
                "accept presentation",
                BAC_KAN_CITY,
                Bilingual.of("Duyệt báo cáo tham luận", "accepts it"),
                CityCongress.HERE + "/presentations/TL1/acceptances",
                Body.of("order", 1, "acceptedOn", "2024-05-03"));
    }

    private static Step attend() {
        return new Step(
                "attendance",
                BAC_KAN_CITY,
                Bilingual.of("Ghi nhận đại biểu dự", "records who attends"),
                CityCongress.HERE + "/attendances",
                Body.of(
                        "delegates",
                        List.of(CityCongress.delegate("DX"), CityCongress.delegate("PCK")),
                        "recordedOn",
                        CityCongress.DAY));
    }

    private static Step hold() {
        return new Step(
                "held",
                BAC_KAN_CITY,
                Bilingual.of("Đại hội ngày 16/5/2024", "holds the congress"),
                CityCongress.HERE + "/sittings",
                Body.of("summoned", 2, "present", 2, "heldOn", CityCongress.DAY));
    }

    private static Step deliver() {
        return new Step(
                "delivered",
                BAC_KAN_CITY,
                Bilingual.of("Trình bày tham luận", "hears the presentation"),
                CityCongress.HERE + "/presentations/TL1/deliveries",
                Body.of("deliveredOn", CityCongress.DAY));
    }

    private static Step resolve() {
        return new Step(
                "resolution",
                BAC_KAN_CITY,
                Bilingual.of("Thông qua nghị quyết, phương hướng 2024–2029", "adopts the resolution"),
                CityCongress.HERE + "/resolutions",
                Body.of(
                        "text",
                        "Đánh giá phong trào 2019–2024, phương hướng 2024–2029 (minh họa).",
                        "directions",
                        List.of("Đổi mới phong trào thi đua quyết thắng", "Nhân rộng điển hình"),
                        "vote",
                        Body.of("inFavour", 2, "present", 2),
                        "adoptedOn",
                        CityCongress.DAY));
    }

    private static Step next() {
        return new Step(
                "next period",
                BAC_KAN_CITY,
                Bilingual.of("Phát động giai đoạn 2024–2029", "launches the next period"),
                CityCongress.HERE + "/next-periods",
                Body.of(
                        "theme",
                        "Thi đua quyết thắng 2024–2029 (minh họa)",
                        "contents",
                        List.of("Xây dựng đơn vị \"Mẫu mực, tiêu biểu\""),
                        "launchedOn",
                        CityCongress.DAY));
    }
}
