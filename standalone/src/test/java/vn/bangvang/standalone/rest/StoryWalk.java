package vn.bangvang.standalone.rest;

import static java.util.List.of;
import static vn.bangvang.standalone.rest.Cast.BEFORE;
import static vn.bangvang.standalone.rest.Cast.DAY;
import static vn.bangvang.standalone.rest.Cast.QUARTER;
import static vn.bangvang.standalone.rest.Cast.TODAY;
import static vn.bangvang.standalone.rest.Cast.YEAR;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.bangvang.shared.testing.TestClient;

/** The commands that the stories have and the rest of a {@link CommandWalk} has not, in a cluster of their own. */
final class StoryWalk {

    private final Cast cast;
    private final Walker walk;
    private final String one;
    private final String two;
    private final TestClient first;
    private final TestClient second;
    private final String cluster;

    StoryWalk(Cast cast) {
        this.cast = cast;
        this.walk = cast.walk();
        one = Cast.register(walk, "DI-4", cast.office());
        two = Cast.register(walk, "DI-5", cast.office());
        first = walk.hire("di.bon", one, "REPRESENTATIVE");
        second = walk.hire("di.nam", two, "REPRESENTATIVE");
        cluster = walk.begins(cast.organiser(), "/api/clusters", "name", "Cụm kể lại", "organiserId", cast.office());
    }

    void walk() {
        year(BEFORE.getYear() - 1, one, two);
        year(BEFORE.getYear(), two, one);
        walk.does(cast.organiser(), "/api/clusters/{id}/handovers", of(cluster), "fromYear", BEFORE.getYear() - 1);
        pledge();
        movement();
        scores();
        awards(ranking());
        congress();
    }

    private void year(int year, String leader, String deputy) {
        walk.does(
                cast.organiser(),
                "/api/clusters/{id}/years",
                of(cluster),
                "year",
                year,
                "members",
                of(one, two),
                "leader",
                leader,
                "deputy",
                deputy);
    }

    private void pledge() {
        String pledge = walk.begins(
                cast.organiser(),
                "/api/pledges",
                "clusterId",
                cluster,
                "year",
                BEFORE.getYear() - 1,
                "witness",
                Map.of("body", "Công đoàn"));
        String path = "/api/pledges/{id}";
        walk.does(first, path + "/signatures", of(pledge), "unitId", one, "version", 1);
        walk.does(second, path + "/signatures", of(pledge), "unitId", two, "version", 1);
        walk.does(cast.organiser(), path + "/witness-signatures", of(pledge), "version", 1);
        walk.does(cast.organiser(), path + "/closings", of(pledge));
    }

    private void movement() {
        String movement = walk.begins(
                cast.organiser(),
                "/api/movements",
                "organiserId",
                cast.office(),
                "clusterId",
                cluster,
                "level",
                "CLUSTER",
                "from",
                DAY,
                "to",
                YEAR + "-12-31",
                "deadlines",
                of(Map.of("code", "D", "name", "Hạn", "level", "CLUSTER", "dueOn", DAY)));
        walk.does(cast.organiser(), "/api/movements/{id}/extensions", of(movement), "deadline", "D", "dueOn", TODAY);
    }

    private void scores() {
        walk.begins(
                cast.organiser(),
                "/api/score-tables",
                "clusterId",
                cluster,
                "period",
                YEAR,
                "criteria",
                of(Map.of("code", "A", "name", "A", "kind", "JUDGED", "maxScore", "10")),
                "terms",
                Map.of(
                        "scale",
                        2,
                        "combination",
                        "MEAN",
                        "normalised",
                        false,
                        "mayExceedMaximum",
                        true,
                        "lateDeduction",
                        "2",
                        "tieBreaks",
                        of(),
                        "outlierPercent",
                        20));
        String explained = UUID.randomUUID().toString();
        String accepted = UUID.randomUUID().toString();
        walk.does(
                cast.organiser(),
                "/api/score-sheets/openings",
                of(),
                "clusterId",
                cluster,
                "period",
                QUARTER,
                "selfDueOn",
                TODAY,
                "crossDueOn",
                TODAY,
                "sheets",
                of(sheet(explained, one), sheet(accepted, two)));
        String path = "/api/score-sheets/{id}";
        settle(explained, first, second, two, "8");
        settle(accepted, second, first, one, "7");
        walk.does(
                first,
                path + "/explanations",
                of(explained),
                "explanations",
                of(Map.of("criterion", "A", "text", "Giải trình")));
        walk.does(
                cast.organiser(), path + "/re-verifications", of(explained), "changes", of(ScoringWalk.changed("8.5")));
        walk.does(second, path + "/acceptances", of(accepted));
        for (String sheet : of(explained, accepted)) {
            walk.does(cast.organiser(), path + "/finalisations", of(sheet));
        }
    }

    private void settle(String sheet, TestClient by, TestClient across, String scorer, String value) {
        String path = "/api/score-sheets/{id}";
        List<Object> scores = of(Map.of("criterion", "A", "value", "9"));
        walk.does(by, path + "/self-scores", of(sheet), "scores", scores);
        walk.does(across, path + "/cross-scores", of(sheet), "scorerId", scorer, "scores", scores);
        walk.does(
                across,
                path + "/consolidations",
                of(sheet),
                "consolidatorId",
                scorer,
                "explainUntil",
                TODAY,
                "changes",
                of(ScoringWalk.changed(value)));
    }

    private static Map<String, Object> sheet(String id, String unit) {
        return Map.of("id", id, "unitId", unit, "assignments", of(Map.of("criterion", "A", "assigned", true)));
    }

    private String ranking() {
        String path = "/api/rankings/{id}";
        String ranking = walk.begins(cast.organiser(), "/api/rankings", "clusterId", cluster, "period", QUARTER);
        walk.does(cast.organiser(), path + "/proposals", of(ranking), "objectionsUntil", TODAY);
        String objection = UUID.randomUUID().toString();
        walk.does(second, path + "/objections", of(ranking), "id", objection, "unitId", two);
        walk.does(
                cast.organiser(), path + "/objections/{objectionId}/answers", of(ranking, objection), "upheld", false);
        walk.does(cast.organiser(), path + "/proposals", of(ranking));
        walk.does(cast.organiser(), path + "/publications", of(ranking), "publishedOn", TODAY);
        return ranking;
    }

    private void awards(String ranking) {
        String path = "/api/rankings/{id}";
        walk.does(
                cast.organiser(),
                path + "/acclamations",
                of(ranking),
                "unitId",
                one,
                "electors",
                2,
                "present",
                2,
                "inFavour",
                2,
                "heldOn",
                TODAY);
        String flag = UUID.randomUUID().toString();
        walk.does(
                cast.organiser(),
                path + "/award-proposals",
                of(ranking),
                "flag",
                "CTDT",
                "certificate",
                "BKT",
                "certificates",
                1,
                "places",
                of(
                        Map.of("unitId", one, "nominationId", flag),
                        Map.of("unitId", two, "nominationId", UUID.randomUUID().toString())),
                "proposedOn",
                TODAY);
        walk.does(
                first,
                "/api/nominations/{id}/submissions",
                of(flag),
                "provinceId",
                cast.province(),
                "documents",
                Stream.of("TOTRINH", "BAOCAO", "BIENBAN", "KETQUABOPHIEU")
                        .map(kind -> Map.of("kind", kind, "title", kind))
                        .toList(),
                "submittedOn",
                TODAY);
    }

    private void congress() {
        String path = "/api/congresses/{id}";
        String congress = walk.begins(
                cast.above(),
                "/api/congresses",
                "unitId",
                cast.province(),
                "level",
                "province",
                "period",
                Map.of("from", BEFORE.getYear() - 5, "to", BEFORE.getYear()),
                "plannedOn",
                BEFORE.plusDays(20).toString());
        walk.does(cast.above(), path + "/plans", of(congress), "tasks", of(CongressWalk.task("A", cast.office())));
        walk.does(
                cast.above(), path + "/allocations", of(congress), "quotas", of(Map.of("unitId", one, "officials", 1)));
        String delegate = UUID.randomUUID().toString();
        walk.does(
                first,
                path + "/delegates",
                of(congress),
                "unitId",
                one,
                "delegateId",
                delegate,
                "delegate",
                "Đại biểu " + delegate,
                "standing",
                "OFFICIAL",
                "inFavour",
                5,
                "present",
                6);
        walk.does(
                first,
                path + "/presentations",
                of(congress),
                "code",
                "P",
                "unitId",
                one,
                "speakerId",
                delegate,
                "speaker",
                "Đại biểu " + delegate);
        walk.does(cast.above(), path + "/presentations/{code}/acceptances", of(congress, "P"), "order", 1);
        walk.does(cast.above(), path + "/sittings", of(congress), "summoned", 1, "present", 1);
        walk.does(cast.above(), path + "/presentations/{code}/deliveries", of(congress, "P"));
        walk.does(cast.above(), path + "/resolutions", of(congress), "inFavour", 1, "present", 1);
        walk.does(cast.above(), path + "/next-periods", of(congress));
    }
}
