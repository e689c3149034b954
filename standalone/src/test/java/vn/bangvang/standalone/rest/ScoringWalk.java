package vn.bangvang.standalone.rest;

import static java.util.List.of;
import static vn.bangvang.standalone.rest.Cast.QUARTER;
import static vn.bangvang.standalone.rest.Cast.TODAY;
import static vn.bangvang.standalone.rest.Cast.YEAR;
import static vn.bangvang.standalone.rest.Walker.with;

import java.util.List;
import java.util.Map;
import vn.bangvang.shared.testing.TestClient;

/** A table, two sheets of it and the ranking that they give. */
final class ScoringWalk {

    private final Cast cast;
    private final Walker walk;

    ScoringWalk(Cast cast) {
        this.cast = cast;
        this.walk = cast.walk();
    }

    void walk(String cluster) {
        List<Object> criteria = of(criterion("A"));
        Object[] terms = {
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
                    of("MEMBERS_BALLOT", "WOMEN_SHARE", "LEADERS_DECISION"),
                    "outlierPercent",
                    20)
        };
        String table = walk.begins(
                cast.organiser(),
                "/api/score-tables",
                with(terms, "clusterId", cluster, "period", YEAR, "criteria", criteria));
        walk.does(
                cast.organiser(),
                "/api/score-tables/{id}/amendments",
                of(table),
                with(terms, "from", QUARTER, "criteria", of(criterion("A"), criterion("B"))));
        String sheet = opened(cluster, cast.one());
        String twin = opened(cluster, cast.other());
        score(sheet, cast.first(), cast.second(), cast.one(), cast.other());
        score(twin, cast.second(), cast.first(), cast.other(), cast.one());
        new PlacesWalk(cast).walk(cluster, twin);
    }

    private String opened(String cluster, String unit) {
        String sheet = walk.begins(
                cast.organiser(),
                "/api/score-sheets",
                "clusterId",
                cluster,
                "unitId",
                unit,
                "period",
                QUARTER,
                "selfDueOn",
                TODAY,
                "crossDueOn",
                TODAY,
                "assignments",
                of(assigned("A", true), assigned("B", true)));
        walk.does(
                cast.organiser(),
                "/api/score-sheets/{id}/assignments/corrections",
                of(sheet),
                "assignments",
                of(assigned("A", true), assigned("B", false)));
        return sheet;
    }

    private void score(String sheet, TestClient by, TestClient across, String unit, String scorer) {
        String path = "/api/score-sheets/{id}";
        walk.does(by, path + "/self-scores", of(sheet), "scores", of(scored("9")));
        walk.does(by, path + "/self-scores/corrections", of(sheet), "scores", of(scored("8")));
        if (unit.equals(cast.one())) {
            walk.does(across, path + "/cross-scores", of(sheet), "scorerId", scorer, "scores", of(scored("8")));
            walk.does(
                    across,
                    path + "/cross-scores/corrections",
                    of(sheet),
                    "scorerId",
                    scorer,
                    "scores",
                    of(scored("7")));
        } else {
            walk.does(across, path + "/declines", of(sheet), "scorerId", scorer);
        }
        walk.does(
                across,
                path + "/consolidations",
                of(sheet),
                "consolidatorId",
                scorer,
                "explainUntil",
                TODAY,
                "changes",
                of(changed("8")));
        walk.does(by, path + "/acceptances", of(sheet));
        if (unit.equals(cast.one())) {
            walk.does(cast.organiser(), path + "/finalisations", of(sheet));
        } else {
            Map<String, Object> chosen = Map.of("id", sheet, "version", 6, "key", "chosen-" + sheet);
            walk.does(cast.organiser(), "/api/score-sheets/finalisations", of(), "sheets", of(chosen));
        }
    }

    private static Map<String, String> criterion(String code) {
        return Map.of("code", code, "name", code, "kind", "JUDGED", "maxScore", "10");
    }

    private static Map<String, Object> assigned(String criterion, boolean is) {
        return Map.of("criterion", criterion, "assigned", is);
    }

    private static Map<String, String> scored(String value) {
        return Map.of("criterion", "A", "value", value);
    }

    static Map<String, String> changed(String value) {
        return Map.of("criterion", "A", "value", value, "reason", "Tính lại");
    }
}
