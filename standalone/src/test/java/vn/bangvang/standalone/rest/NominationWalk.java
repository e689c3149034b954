package vn.bangvang.standalone.rest;

import static java.util.List.of;
import static vn.bangvang.standalone.rest.Cast.BEFORE;
import static vn.bangvang.standalone.rest.Cast.TODAY;
import static vn.bangvang.standalone.rest.Walker.with;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.testing.TestClient;

/** Nominations, each to one of its ends. */
final class NominationWalk {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Cast cast;
    private final Walker walk;

    NominationWalk(Cast cast) {
        this.cast = cast;
        this.walk = cast.walk();
    }

    /** What was decided, and on which nomination. */
    record Honour(String decision, String nomination) {}

    Honour walk() {
        List<Map<String, String>> papers = papers("TOTRINH", "BAOCAO", "BIENBAN");
        String nomination = nominated("GK", papers);
        walk.does(cast.approver(), "/api/nominations/{id}/returns", of(nomination), "missing", of("KETQUABOPHIEU"));
        walk.does(
                cast.clerk(),
                "/api/nominations/{id}/resubmissions",
                of(nomination),
                "documents",
                papers("TOTRINH", "BAOCAO", "BIENBAN", "KETQUABOPHIEU"));
        walk.does(cast.clerk(), "/api/nominations/{id}/withdrawals", of(nomination));
        walk.does(cast.approver(), "/api/nominations/{id}/rejections", of(nominated("GK", papers)));
        String awarded = nominated("GK", papers);
        walk.does(cast.approver(), "/api/nominations/{id}/endorsements", of(awarded));
        String decision =
                walk.begins(cast.head(), "/api/decisions", "bodyId", cast.office(), "nominationIds", of(awarded));
        walk.does(cast.head(), "/api/decisions/{id}/corrections", of(decision), "number", "2/QĐ");
        atOnce(papers);
        drafts();
        council();
        reception(papers);
        outside();
        return new Honour(decision, awarded);
    }

    /** Two of a kind together, and who has the task meanwhile. */
    private void atOnce(List<Map<String, String>> papers) {
        String nomination = nominated("GK", papers);
        Object[] task = {"caseId", nomination, "task", "ENDORSE", "unitId", cast.office(), "role", "APPROVER"};
        walk.does(cast.approver(), "/api/work/claims", of(), task);
        walk.does(cast.approver(), "/api/work/handovers", of(), with(task, "toMandateId", otherApprover()));
        walk.does(cast.approver(), "/api/work/releases", of(), task);
        Object[] putOff = {"caseId", nomination, "task", "ENDORSE", "unitId", cast.office(), "until", TODAY};
        walk.does(cast.approver(), "/api/account/put-offs", of(), putOff);
        Object[] unsent = {"caseId", nomination, "act", "endorse", "fields", "{}"};
        walk.does(cast.approver(), "/api/account/unsent-forms", of(), unsent);
        walk.does(
                cast.approver(),
                "/api/nominations/endorsements",
                of(),
                "nominations",
                of(chosen(nomination, 0), chosen(nominated("GK", papers), 0)));
    }

    private String otherApprover() {
        TestClient other = walk.hire("di.duyet.thay", cast.office(), "APPROVER");
        for (JsonNode mandate : JSON.readTree(other.get("/api/account/mandates").body())) {
            if (mandate.get("role").asString().equals("APPROVER")) {
                return mandate.get("id").asString();
            }
        }
        throw new AssertionError("No mandate of an approver");
    }

    private static Map<String, Object> chosen(String nomination, int version) {
        return Map.of("id", nomination, "version", version, "key", "chosen-" + nomination);
    }

    /** What one writes and another signs; and what is given up. */
    private void drafts() {
        TestClient preparer = walk.hire("di.soan.thao", cast.office(), "PREPARER");
        Object[] contents = {
            "unitId", cast.office(),
            "nominee", Map.of("kind", "COLLECTIVE", "unitId", cast.office()),
            "award", "TTLDTT",
            "year", BEFORE.getYear(),
            "documents", papers("TOTRINH", "BAOCAO", "BIENBAN", "KETQUABOPHIEU", "SANGKIEN")
        };
        String draft = walk.begins(preparer, "/api/nomination-drafts", contents);
        walk.does(
                preparer, "/api/nomination-drafts/{id}/versions", of(draft), with(contents, "achievement", "Dẫn đầu"));
        String request = "/api/nomination-drafts/{id}/signature-requests";
        walk.does(preparer, request, of(draft), contents);
        walk.does(cast.clerk(), "/api/nomination-drafts/{id}/returns", of(draft));
        walk.does(preparer, request, of(draft), contents);
        walk.does(cast.clerk(), "/api/nomination-drafts/{id}/signatures", of(draft));
        String unwanted = walk.begins(preparer, "/api/nomination-drafts", contents);
        walk.does(preparer, "/api/nomination-drafts/{id}/discards", of(unwanted));
    }

    private void council() {
        TestClient secretary = walk.hire("di.thu.ky", cast.office(), "COUNCIL_SECRETARY");
        String title = nominated("CSTDCS", papers("TOTRINH", "BAOCAO", "BIENBAN", "KETQUABOPHIEU", "SANGKIEN"));
        walk.does(cast.approver(), "/api/nominations/{id}/endorsements", of(title));
        Object[] tally = {"members", 15, "attending", 15, "writtenOpinions", 0, "inFavour", 12};
        walk.does(secretary, "/api/nominations/{id}/council-results", of(title), tally);
        tally[7] = 13;
        walk.does(secretary, "/api/nominations/{id}/council-results/corrections", of(title), tally);
    }

    /** In a department that appraises what comes to the cast.province(). */
    private void reception(List<Map<String, String>> papers) {
        String received = ofPaper(BEFORE.getYear(), papers);
        TestClient editor = walk.as("baobackan.duyet", "thi-dua-2024");
        walk.does(editor, "/api/nominations/{id}/endorsements", of(received));
        TestClient department = walk.as("sonoivu", "thi-dua-2024");
        walk.does(department, "/api/nominations/{id}/receptions", of(received));
        walk.does(
                department,
                "/api/nominations/{id}/receptions/corrections",
                of(received),
                "receivedOn",
                TODAY,
                "correctedOn",
                TODAY);
        String another = ofPaper(BEFORE.getYear() - 1, papers);
        walk.does(editor, "/api/nominations/{id}/endorsements", of(another));
        walk.does(department, "/api/nominations/receptions", of(), "nominations", of(chosen(another, 1)));
    }

    private String ofPaper(int year, List<Map<String, String>> papers) {
        String paper = walk.unit("BK-TU-BAO");
        return walk.begins(
                walk.as("baobackan", "thi-dua-2024"),
                "/api/nominations",
                "unitId",
                paper,
                "award",
                "BKT",
                "year",
                year,
                "provinceId",
                walk.unit("BK"),
                "documents",
                papers,
                "nominee",
                Map.of("kind", "COLLECTIVE", "unitId", paper));
    }

    /** Decided by somebody who does not work with this service. */
    private void outside() {
        String recorded = walk.begins(
                cast.above(),
                "/api/external-decisions",
                "recordedBy",
                cast.province(),
                "authority",
                "MINISTER_OF_DEFENCE",
                "number",
                "7/QĐ",
                "nominationIds",
                of(forwarded(BEFORE.getYear())));
        walk.does(
                cast.above(),
                "/api/external-decisions/{id}/lines",
                of(recorded),
                "recordedBy",
                cast.province(),
                "nominationIds",
                of(forwarded(BEFORE.getYear() - 1)));
        walk.does(cast.above(), "/api/external-decisions/{id}/corrections", of(recorded), "number", "8/QĐ");
    }

    private String forwarded(int year) {
        String nomination = walk.begins(
                cast.clerk(),
                "/api/nominations",
                "unitId",
                cast.office(),
                "award",
                "DVQT",
                "year",
                year,
                "provinceId",
                cast.province(),
                "documents",
                papers("TOTRINH", "BAOCAO", "BIENBAN"),
                "nominee",
                Map.of("kind", "COLLECTIVE", "unitId", cast.office()));
        walk.does(cast.approver(), "/api/nominations/{id}/endorsements", of(nomination));
        walk.does(cast.above(), "/api/nominations/{id}/endorsements", of(nomination));
        walk.does(cast.above(), "/api/nominations/{id}/forwardings", of(nomination));
        return nomination;
    }

    private String nominated(String award, List<Map<String, String>> papers) {
        String person = UUID.randomUUID().toString();
        return walk.begins(
                cast.clerk(),
                "/api/nominations",
                "unitId",
                cast.office(),
                "award",
                award,
                "year",
                BEFORE.getYear(),
                "provinceId",
                cast.province(),
                "documents",
                papers,
                "nominee",
                Map.of("kind", "INDIVIDUAL", "unitId", cast.office(), "personId", person, "name", "Người " + person));
    }

    private static List<Map<String, String>> papers(String... kinds) {
        return Stream.of(kinds).map(kind -> Map.of("kind", kind, "title", kind)).toList();
    }
}
