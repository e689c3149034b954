package vn.bangvang.standalone.story;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.bangvang.standalone.say.Bilingual;

/** What the stories of scoring send to score tables, sheets and rankings. */
final class ScoreBodies {

    static final String ILLUSTRATIVE = "số liệu minh họa";

    private ScoreBodies() {}

    static Map<String, Object> terms(String lateDeduction, String combination) {
        return Body.of(
                "scale",
                2,
                "combination",
                combination,
                "normalised",
                false,
                "mayExceedMaximum",
                true,
                "lateDeduction",
                lateDeduction,
                "tieBreaks",
                List.of("FIRST_SECTION", "FEWER_DEDUCTIONS", "MEMBERS_BALLOT", "WOMEN_SHARE", "LEADERS_DECISION"),
                "outlierPercent",
                10);
    }

    static Map<String, Object> value(String criterion, String value) {
        return Body.of("criterion", criterion, "value", value, "evidence", List.of(), "remark", ILLUSTRATIVE);
    }

    static Step consolidate(UUID sheet, String name, SampleAccount consolidator, String day, String explainUntil) {
        return new Step(
                "consolidate " + name,
                consolidator,
                Bilingual.of("Tổng hợp điểm " + name, "consolidates the scores"),
                "/api/score-sheets/" + sheet + "/consolidation",
                Body.of(
                        "consolidatorId",
                        consolidator.unit().id(),
                        "changes",
                        List.of(),
                        "explainUntil",
                        explainUntil,
                        "consolidatedOn",
                        day));
    }

    static Step finalise(UUID sheet, String name, SampleAccount organiser, String day) {
        return new Step(
                "finalise " + name,
                organiser,
                Bilingual.of("Chốt kết quả " + name, "makes the result final"),
                "/api/score-sheets/" + sheet + "/finalisation",
                Body.of("finalisedOn", day));
    }

    static Step open(UUID ranking, UUID cluster, SampleAccount organiser, int year, String day) {
        return new Step(
                "open ranking",
                organiser,
                Bilingual.of("Mở xếp hạng năm " + year, "opens the ranking of " + year),
                "/api/rankings",
                Body.of("id", ranking, "clusterId", cluster, "period", "" + year, "openedOn", day));
    }

    static Step propose(UUID ranking, SampleAccount organiser, String objectionsUntil, String day) {
        return new Step(
                "propose ranking",
                organiser,
                Bilingual.of("Công khai dự kiến xếp hạng, nhận kiến nghị", "proposes it for objections"),
                "/api/rankings/" + ranking + "/proposals",
                Body.of("objectionsUntil", objectionsUntil, "proposedOn", day));
    }

    static Step publish(UUID ranking, SampleAccount organiser, int year, String day) {
        return new Step(
                "ranking",
                organiser,
                Bilingual.of("Công bố xếp hạng năm " + year, "publishes the ranking of " + year),
                "/api/rankings/" + ranking + "/publications",
                Body.of("publishedOn", day));
    }
}
