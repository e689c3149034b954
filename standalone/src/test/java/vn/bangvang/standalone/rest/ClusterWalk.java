package vn.bangvang.standalone.rest;

import static java.util.List.of;
import static vn.bangvang.standalone.rest.Cast.BEFORE;
import static vn.bangvang.standalone.rest.Cast.DAY;
import static vn.bangvang.standalone.rest.Cast.QUARTER;
import static vn.bangvang.standalone.rest.Cast.YEAR;

import java.util.Map;

/** What the units of a cluster set themselves, report and look back on. */
final class ClusterWalk {

    private final Cast cast;
    private final Walker walk;
    private String cluster = "";

    ClusterWalk(Cast cast) {
        this.cast = cast;
        this.walk = cast.walk();
    }

    /** Returns the id of the cluster. */
    String walk() {
        cluster = walk.begins(cast.organiser(), "/api/clusters", "name", "Cụm đi hết", "organiserId", cast.office());
        walk.does(
                cast.organiser(),
                "/api/clusters/{id}/years",
                of(cluster),
                "year",
                BEFORE.getYear(),
                "members",
                of(cast.one(), cast.other()),
                "leader",
                cast.one(),
                "deputy",
                cast.other());
        walk.does(
                cast.organiser(),
                "/api/clusters/{id}/years/{year}/corrections",
                of(cluster, YEAR),
                "members",
                of(cast.one(), cast.other()),
                "leader",
                cast.other(),
                "deputy",
                cast.one());
        String pledge = walk.begins(cast.organiser(), "/api/pledges", "clusterId", cluster, "year", BEFORE.getYear());
        walk.does(cast.organiser(), "/api/pledges/{id}/amendments", of(pledge), "theme", "Khác");
        walk.does(cast.second(), "/api/pledges/{id}/declines", of(pledge), "unitId", cast.other(), "version", 2);
        Object[] results = {"results", of(Map.of("target", "Thử", "actual", "5", "evidence", of("Báo cáo")))};
        String report = walk.begins(
                cast.first(),
                "/api/target-reports",
                "pledgeId",
                pledge,
                "unitId",
                cast.one(),
                "period",
                QUARTER,
                results[0],
                results[1]);
        results[1] = of(Map.of("target", "Thử", "actual", "6", "evidence", of("Báo cáo")));
        walk.does(cast.first(), "/api/target-reports/{id}/corrections", of(report), results);
        movement();
        registration();
        review();
        new RoleModelWalk(cast).walk();
        return cluster;
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
                YEAR + "-12-31");
        String corrections = "/api/movements/{id}/corrections";
        walk.does(
                cast.organiser(),
                corrections,
                of(movement),
                "level",
                "CLUSTER",
                "from",
                DAY,
                "to",
                YEAR + "-12-31",
                "theme",
                "B");
        walk.does(cast.first(), "/api/movements/{id}/receipts", of(movement), "unitId", cast.one());
        walk.does(
                cast.first(),
                "/api/movements/{id}/receipts/corrections",
                of(movement),
                "unitId",
                cast.one(),
                "plan",
                "Khác");
        walk.does(cast.organiser(), "/api/movements/{id}/closings", of(movement));
        walk.does(cast.organiser(), "/api/movements/{id}/closings/corrections", of(movement), "summary", "Khác");
        walk.does(cast.organiser(), "/api/movements/{id}/clones", of(movement), "years", 1);
    }

    private void registration() {
        String registration = walk.begins(
                cast.first(),
                "/api/registrations",
                "unitId",
                cast.one(),
                "year",
                BEFORE.getYear(),
                "clusterId",
                cluster,
                "titles",
                of(
                        Map.of("award", "TTLDTT", "kind", "COLLECTIVE"),
                        Map.of("award", "LDTT", "kind", "INDIVIDUAL", "name", "Người ghi tên")));
        walk.does(
                cast.first(),
                "/api/registrations/{id}/amendments",
                of(registration),
                "award",
                "TTLDXS",
                "clusterId",
                cluster);
        String check = "/api/registrations/{id}/checks";
        walk.does(cast.organiser(), check, of(registration), "checkedBy", cast.office(), "code", "A", "actual", "5");
        walk.does(
                cast.organiser(),
                check + "/corrections",
                of(registration),
                "checkedBy",
                cast.office(),
                "code",
                "A",
                "actual",
                "6");
    }

    private void review() {
        String review = walk.begins(
                cast.first(), "/api/reviews", "clusterId", cluster, "unitId", cast.one(), "year", BEFORE.getYear());
        walk.does(cast.first(), "/api/reviews/{id}/corrections", of(review), "summary", "Khác");
        walk.does(cast.organiser(), "/api/reviews/{id}/returns", of(review));
        walk.does(cast.first(), "/api/reviews/{id}/resubmissions", of(review));
        walk.does(cast.organiser(), "/api/reviews/{id}/assessments", of(review));
        walk.does(cast.organiser(), "/api/reviews/{id}/assessments/corrections", of(review), "grade", "GOOD");
        walk.does(cast.organiser(), "/api/reviews/{id}/conclusions", of(review));
        walk.does(cast.organiser(), "/api/reviews/{id}/conclusions/corrections", of(review), "conclusion", "Khác");
    }
}
