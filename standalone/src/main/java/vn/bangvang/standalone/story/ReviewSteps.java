package vn.bangvang.standalone.story;

import java.util.List;
import java.util.UUID;
import vn.bangvang.standalone.say.Bilingual;

/** What the stories send when a review is assessed and concluded, and what a review reports. */
final class ReviewSteps {

    private ReviewSteps() {}

    static Object contents(String summary, List<?> results, List<String> tasks) {
        return Body.of("summary", summary, "results", results, "shortcomings", List.of(), "tasks", tasks);
    }

    static Object result(String name, String measure, String planned, String actual) {
        return Body.of("name", name, "measure", measure, "planned", planned, "actual", actual);
    }

    /** @param name of the review within its story */
    static Step assess(String name, UUID review, SampleAccount organiser, String day) {
        return new Step(
                "assess " + name,
                organiser,
                Bilingual.of("Đánh giá báo cáo", "assesses the review"),
                "/api/reviews/" + review + "/assessments",
                Body.of("grade", "GOOD", "opinion", "Hoàn thành tốt nhiệm vụ (minh họa)", "assessedOn", day));
    }

    static Step conclude(String name, UUID review, SampleAccount organiser, String task, String day) {
        return new Step(
                "conclude " + name,
                organiser,
                Bilingual.of("Kết luận, giao nhiệm vụ", "concludes it"),
                "/api/reviews/" + review + "/conclusions",
                Body.of(
                        "conclusion",
                        "Giữ vững phong trào, khắc phục hạn chế (minh họa)",
                        "tasks",
                        List.of(task),
                        "concludedOn",
                        day));
    }
}
