package vn.bangvang.standalone.rest;

import static java.util.List.of;
import static vn.bangvang.standalone.rest.Cast.QUARTER;
import static vn.bangvang.standalone.rest.Cast.TODAY;
import static vn.bangvang.standalone.rest.Cast.YEAR;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A ranking to its publication, and what follows when scores under it are corrected. */
final class PlacesWalk {

    private final Cast cast;
    private final Walker walk;

    PlacesWalk(Cast cast) {
        this.cast = cast;
        this.walk = cast.walk();
    }

    void walk(String cluster, String corrected) {
        String path = "/api/rankings/{id}";
        String ranking = walk.begins(cast.organiser(), "/api/rankings", "clusterId", cluster, "period", QUARTER);
        walk.does(cast.organiser(), path + "/exclusions", of(ranking), "unitId", cast.one(), "ground", "OTHER");
        walk.does(cast.organiser(), path + "/exclusions/lifts", of(ranking), "unitId", cast.one());
        List<Object> votes = of(Map.of("unitId", cast.one(), "votes", 1), Map.of("unitId", cast.other(), "votes", 1));
        walk.does(cast.organiser(), path + "/members-ballots", of(ranking), "votes", votes, "present", 2);
        for (String unit : of(cast.one(), cast.other())) {
            walk.does(cast.organiser(), path + "/women-shares", of(ranking), "unitId", unit, "women", 1, "staff", 2);
        }
        walk.does(cast.organiser(), path + "/tie-decisions", of(ranking), "order", of(cast.one(), cast.other()));
        walk.does(cast.organiser(), path + "/proposals", of(ranking));
        walk.does(cast.organiser(), path + "/publications", of(ranking), "publishedOn", TODAY);
        walk.does(
                cast.organiser(),
                path + "/acclamations",
                of(ranking),
                "unitId",
                cast.one(),
                "electors",
                2,
                "present",
                2,
                "inFavour",
                2,
                "heldOn",
                TODAY);
        String flag = UUID.randomUUID().toString();
        String certificate = UUID.randomUUID().toString();
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
                        Map.of("unitId", cast.one(), "nominationId", flag),
                        Map.of("unitId", cast.other(), "nominationId", certificate)),
                "proposedOn",
                TODAY);
        correct(corrected, "9");
        walk.does(cast.organiser(), path + "/acclamations/confirmations", of(ranking), "confirmedOn", TODAY);
        walk.does(
                cast.organiser(),
                path + "/award-proposals/confirmations",
                of(ranking),
                "nominations",
                of(flag),
                "confirmedOn",
                TODAY);
        correct(corrected, "10");
        walk.does(cast.organiser(), path + "/acclamations/withdrawals", of(ranking), "withdrawnOn", TODAY);
        walk.does(
                cast.organiser(),
                path + "/award-proposals/withdrawals",
                of(ranking),
                "nominations",
                of(certificate),
                "withdrawnOn",
                TODAY);
        walk.does(cast.organiser(), path + "/republications", of(ranking), "publishedOn", TODAY);
        String year = "/api/clusters/{id}/years/{year}";
        walk.does(cast.organiser(), year + "/joinings", of(cluster, YEAR), "unitId", cast.third());
        walk.does(cast.organiser(), year + "/leavings", of(cluster, YEAR), "unitId", cast.third(), "leftOn", TODAY);
    }

    private void correct(String sheet, String value) {
        walk.does(
                cast.organiser(),
                "/api/score-sheets/{id}/finalisations/corrections",
                of(sheet),
                "changes",
                of(ScoringWalk.changed(value)),
                "correctedOn",
                TODAY);
    }
}
