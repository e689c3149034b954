package vn.bangvang.standalone.story;

import static vn.bangvang.standalone.story.SampleAccount.BAC_KAN_CITY_COMMANDER;
import static vn.bangvang.standalone.story.SampleAccount.BAC_KAN_COMMAND;

import java.util.List;
import java.util.UUID;
import vn.bangvang.standalone.say.Bilingual;

/**
 * Ban CHQS thành phố Bắc Kạn in 2023. The 76 citizens called up and delivered, the mid-year review of 27/6/2023 and the tasks
 * of the second half are as reported; registration, assessments and the year-end review are illustrative.
 */
final class CityYear {

    private static final UUID REGISTRATION = Ids.of("registration", "bac-kan-city/2023");
    private static final UUID MID_YEAR = Ids.of("review", "bac-kan-city/2023/mid-year");
    private static final UUID YEAR_END = Ids.of("review", "bac-kan-city/2023/year-end");
    private static final String DELIVERY = "GQ";
    private static final String CITIZENS = "76";

    private CityYear() {}

    static List<Step> steps() {
        return List.of(
                register(),
                submit(MID_YEAR, "MID_YEAR", midYear(), "2023-06-27", "Sơ kết công tác quốc phòng, giao quân 76/76"),
                ReviewSteps.assess("mid-year", MID_YEAR, BAC_KAN_COMMAND, "2023-07-03"),
                ReviewSteps.conclude("mid-year", MID_YEAR, BAC_KAN_COMMAND, "Tuyển quân năm 2024", "2023-07-05"),
                submit(YEAR_END, "YEAR_END", yearEnd(), "2023-11-20", "Tổng kết năm 2023 (minh họa)"),
                ReviewSteps.assess("year-end", YEAR_END, BAC_KAN_COMMAND, "2023-11-27"),
                ReviewSteps.conclude(
                        "year-end", YEAR_END, BAC_KAN_COMMAND, "Chuẩn bị Đại hội Thi đua quyết thắng", "2023-11-29"),
                check());
    }

    private static Object midYear() {
        return ReviewSteps.contents(
                "Sơ kết công tác quốc phòng 6 tháng đầu năm 2023.",
                List.of(ReviewSteps.result("Giao quân", "công dân", CITIZENS, CITIZENS)),
                List.of("Diễn tập phường Đức Xuân", "Diễn tập phường Phùng Chí Kiên", "Tuyển quân năm 2024"));
    }

    private static Object yearEnd() {
        return ReviewSteps.contents(
                "Hoàn thành diễn tập hai phường và các bước tuyển quân năm 2024 (nội dung minh họa).",
                List.of(
                        ReviewSteps.result("Giao quân", "công dân", CITIZENS, CITIZENS),
                        ReviewSteps.result("Diễn tập phường (minh họa)", "phường", "2", "2")),
                List.of("Chuẩn bị Đại hội Thi đua quyết thắng 2019–2024"));
    }

    private static Step submit(UUID id, String kind, Object contents, String day, String says) {
        return new Step(
                "review " + kind,
                BAC_KAN_CITY_COMMANDER,
                Bilingual.of(says, "submits its review"),
                "/api/reviews",
                Body.of(
                        "id",
                        id,
                        "kind",
                        kind,
                        "subject",
                        "UNIT",
                        "clusterId",
                        CityStory.CLUSTER,
                        "unitId",
                        SampleUnit.BAC_KAN_CITY.id(),
                        "year",
                        2023,
                        "contents",
                        contents,
                        "reviewedOn",
                        day));
    }

    private static Step register() {
        Object target =
                Body.of("code", DELIVERY, "text", "Giao quân đủ chỉ tiêu", "measure", "công dân", "value", CITIZENS);
        return new Step(
                "register",
                BAC_KAN_CITY_COMMANDER,
                Bilingual.of("Đăng ký thi đua năm 2023: giao quân 76 công dân", "registers for emulation"),
                "/api/registrations",
                Body.of(
                        "id",
                        REGISTRATION,
                        "unitId",
                        SampleUnit.BAC_KAN_CITY.id(),
                        "year",
                        2023,
                        "aims",
                        Body.of(
                                "clusterId", CityStory.CLUSTER,
                                "titles", List.of(),
                                "targets", List.of(target)),
                        "registeredOn",
                        "2023-01-16"));
    }

    private static Step check() {
        Object actual = Body.of("code", DELIVERY, "actual", CITIZENS);
        return new Step(
                "check registration",
                BAC_KAN_COMMAND,
                Bilingual.of("Đối chiếu đăng ký thi đua: đạt 76/76", "checks the registration: achieved"),
                "/api/registrations/" + REGISTRATION + "/check",
                Body.of(
                        "checkedBy", SampleUnit.BAC_KAN_COMMAND.id(),
                        "outcome", Body.of("titles", List.of(), "targets", List.of(actual)),
                        "checkedOn", "2023-12-05"));
    }
}
