package vn.bangvang.standalone.rest;

import static java.util.List.of;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.bangvang.shared.testing.TestClient;

/** The commands that no story needs, each once. */
final class CommandWalk {

    private static final String TODAY = People.TODAY;
    private static final LocalDate BEFORE = LocalDate.parse(TODAY).minusDays(2);
    private static final String DAY = BEFORE.toString();
    private static final String YEAR = "" + BEFORE.getYear();
    private static final String QUARTER = YEAR + "-Q" + ((BEFORE.getMonthValue() + 2) / 3);

    private final String url;
    private final Walker walk;
    private final String province;
    private final String office;
    private final String one;
    private final String other;
    private final String third;
    private final TestClient organiser;
    private final TestClient clerk;
    private final TestClient first;
    private final TestClient second;
    private final TestClient approver;
    private final TestClient above;
    private final TestClient head;
    private String cluster;
    private String decision;
    private String awarded;

    CommandWalk(String url) {
        this.url = url;
        this.walk = new Walker(url, DAY);
        this.province = walk.unit("HN");
        this.office = register("DI", province);
        this.one = register("DI-1", office);
        this.other = register("DI-2", office);
        this.third = register("DI-3", office);
        String kinds = "/api/units/{id}/classifications";
        walk.does(walk.administrator(), kinds, of(office), "kind", "OFFICE", "from", YEAR + "-01-01");
        this.organiser = walk.hire("di.to.chuc", office, "ORGANISER");
        this.clerk = walk.hire("di.dai.dien", office, "REPRESENTATIVE");
        this.first = walk.hire("di.mot", one, "REPRESENTATIVE");
        this.second = walk.hire("di.hai", other, "REPRESENTATIVE");
        this.approver = walk.hire("di.duyet", office, "APPROVER");
        this.above = walk.hire("di.tren", province, "APPROVER", "ORGANISER");
        this.head = walk.hire("di.thu.truong", office, "COMPETENT_PERSON");
    }

    void walk() {
        identity();
        persons();
        cluster();
        nominations();
        outside();
        scores();
        congress();
    }

    private String register(String code, String parent) {
        return walk.begins(
                walk.administrator(),
                "/api/units",
                "code",
                code,
                "name",
                "Đơn vị " + code,
                "parentId",
                parent,
                "since",
                YEAR + "-01-01");
    }

    private void identity() {
        TestClient administrator = walk.administrator();
        String password = "ban-dau-" + UUID.randomUUID();
        String account = walk.begins(administrator, "/api/accounts", "username", "di.chua.ai", "password", password);
        walk.does(administrator, "/api/accounts/{id}/person", of(account), "personId", walk.person("Người sau"));
        String mandate = walk.begins(
                administrator,
                "/api/mandates",
                "accountId",
                account,
                "role",
                "REPRESENTATIVE",
                "unitId",
                third,
                "from",
                DAY);
        walk.does(administrator, "/api/mandates/{id}/endings", of(mandate));
        new TestClient(url).form("/api/login", "username=di.chua.ai&password=" + password);
        TestClient somebody = walk.as("quantri2", "thi-dua-2024");
        somebody.form("/api/login", "");
        String session = SampleService.json(somebody.get("/api/account/sessions"))
                .at("/items/0/id")
                .asString();
        walk.does(walk.as("quantri2", "thi-dua-2024"), "/api/account/sessions/{id}/endings", of(session));
        walk.does(administrator, "/api/account/sessions/endings", of());
        walk.does(administrator, "/api/accounts/{id}/sessions/endings", of(account));
        walk.does(administrator, "/api/accounts/{id}/disable", of(account));
    }

    private void persons() {
        TestClient administrator = walk.administrator();
        String person = walk.person("Người trùng tên");
        String namesake = walk.begins(
                administrator,
                "/api/persons",
                "name",
                "Người trùng tên",
                "unitId",
                walk.unit("MAU"),
                "differsBy",
                "Người thứ hai");
        walk.does(administrator, "/api/persons/{id}/distinctions", of(person), "otherId", namesake);
        walk.does(administrator, "/api/persons/{id}/renamings", of(person), "name", "Người đổi tên");
        walk.does(administrator, "/api/persons/{id}/moves", of(person), "unitId", one);
        walk.does(administrator, "/api/persons/{id}/departures", of(person));
        walk.does(administrator, "/api/units/{id}/renamings", of(third), "name", "Tên khác");
    }

    private void cluster() {
        cluster = walk.begins(organiser, "/api/clusters", "name", "Cụm đi hết", "organiserId", office);
        walk.does(
                organiser,
                "/api/clusters/{id}/years",
                of(cluster),
                "year",
                BEFORE.getYear(),
                "members",
                of(one, other),
                "leader",
                one,
                "deputy",
                other);
        walk.does(
                organiser,
                "/api/clusters/{id}/years/{year}/corrections",
                of(cluster, YEAR),
                "members",
                of(one, other),
                "leader",
                other,
                "deputy",
                one);
        String pledge = walk.begins(organiser, "/api/pledges", "clusterId", cluster, "year", BEFORE.getYear());
        walk.does(organiser, "/api/pledges/{id}/amendments", of(pledge), "theme", "Khác");
        walk.does(second, "/api/pledges/{id}/declines", of(pledge), "unitId", other, "version", 2);
        Object[] results = {"results", of(Map.of("target", "Thử", "actual", "5", "evidence", of("Báo cáo")))};
        String report = walk.begins(
                first,
                "/api/target-reports",
                "pledgeId",
                pledge,
                "unitId",
                one,
                "period",
                QUARTER,
                results[0],
                results[1]);
        results[1] = of(Map.of("target", "Thử", "actual", "6", "evidence", of("Báo cáo")));
        walk.does(first, "/api/target-reports/{id}/corrections", of(report), results);
        movement();
        registration();
        review();
        roleModel();
    }

    private void movement() {
        String movement = walk.begins(
                organiser,
                "/api/movements",
                "organiserId",
                office,
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
                organiser,
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
        walk.does(first, "/api/movements/{id}/receipts", of(movement), "unitId", one);
        walk.does(first, "/api/movements/{id}/receipts/corrections", of(movement), "unitId", one, "plan", "Khác");
        walk.does(organiser, "/api/movements/{id}/closing", of(movement));
        walk.does(organiser, "/api/movements/{id}/closing/corrections", of(movement), "summary", "Khác");
        walk.does(organiser, "/api/movements/{id}/clones", of(movement), "years", 1);
    }

    private void registration() {
        String registration = walk.begins(
                first,
                "/api/registrations",
                "unitId",
                one,
                "year",
                BEFORE.getYear(),
                "clusterId",
                cluster,
                "award",
                "TTLDTT");
        walk.does(
                first, "/api/registrations/{id}/amendments", of(registration), "award", "TTLDXS", "clusterId", cluster);
        String check = "/api/registrations/{id}/check";
        walk.does(organiser, check, of(registration), "checkedBy", office, "code", "A", "actual", "5");
        walk.does(organiser, check + "/corrections", of(registration), "checkedBy", office, "code", "A", "actual", "6");
    }

    private void review() {
        String review =
                walk.begins(first, "/api/reviews", "clusterId", cluster, "unitId", one, "year", BEFORE.getYear());
        walk.does(first, "/api/reviews/{id}/corrections", of(review), "summary", "Khác");
        walk.does(organiser, "/api/reviews/{id}/returns", of(review));
        walk.does(first, "/api/reviews/{id}/resubmissions", of(review));
        walk.does(organiser, "/api/reviews/{id}/assessments", of(review));
        walk.does(organiser, "/api/reviews/{id}/assessment-corrections", of(review), "grade", "GOOD");
        walk.does(organiser, "/api/reviews/{id}/conclusions", of(review));
        walk.does(organiser, "/api/reviews/{id}/conclusion-corrections", of(review), "conclusion", "Khác");
    }

    private void roleModel() {
        Object[] plan = {"fromYear", BEFORE.getYear(), "toYear", BEFORE.getYear() + 1, "dueOn", TODAY};
        String model = walk.begins(
                first,
                "/api/role-models",
                with(plan, "unitId", one, "subject", Map.of("kind", "COLLECTIVE", "unitId", one)));
        walk.does(first, "/api/role-models/{id}/plan-corrections", of(model), with(plan, "topic", "Khác"));
        walk.does(
                first,
                "/api/role-models/{id}/milestone-moves",
                of(model),
                "code",
                "A",
                "dueOn",
                BEFORE.plusDays(9).toString());
        walk.does(first, "/api/role-models/{id}/progress", of(model));
        walk.does(first, "/api/role-models/{id}/milestones", of(model), "code", "A");
        walk.does(organiser, "/api/role-models/{id}/reviews", of(model), "unitId", office, "outcome", "READY");
        walk.does(organiser, "/api/role-models/{id}/recognitions", of(model), "unitId", office);
        walk.does(
                organiser,
                "/api/role-models/{id}/recognition-corrections",
                of(model),
                "unitId",
                office,
                "number",
                "2/QĐ");
        walk.does(first, "/api/role-models/{id}/publications", of(model), "unitId", one);
        walk.does(second, "/api/role-models/{id}/replications", of(model), "unitId", other);
        walk.does(second, "/api/role-models/{id}/follow-ups", of(model), "unitId", other);
        walk.does(first, "/api/role-models/{id}/withdrawals", of(model), "unitId", one);
    }

    private static Object[] with(Object[] some, Object... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray();
    }

    private static List<Map<String, String>> papers(String... kinds) {
        return Stream.of(kinds).map(kind -> Map.of("kind", kind, "title", kind)).toList();
    }

    private String nominated(String award, List<Map<String, String>> papers) {
        String person = UUID.randomUUID().toString();
        return walk.begins(
                clerk,
                "/api/nominations",
                "unitId",
                office,
                "award",
                award,
                "year",
                BEFORE.getYear(),
                "provinceId",
                province,
                "documents",
                papers,
                "nominee",
                Map.of("kind", "INDIVIDUAL", "unitId", office, "personId", person, "name", "Người " + person));
    }

    private void nominations() {
        List<Map<String, String>> papers = papers("TOTRINH", "BAOCAO", "BIENBAN");
        String nomination = nominated("GK", papers);
        walk.does(approver, "/api/nominations/{id}/returns", of(nomination), "missing", of("KETQUABOPHIEU"));
        walk.does(
                clerk,
                "/api/nominations/{id}/resubmissions",
                of(nomination),
                "documents",
                papers("TOTRINH", "BAOCAO", "BIENBAN", "KETQUABOPHIEU"));
        walk.does(clerk, "/api/nominations/{id}/withdrawals", of(nomination));
        walk.does(approver, "/api/nominations/{id}/rejections", of(nominated("GK", papers)));
        awarded = nominated("GK", papers);
        walk.does(approver, "/api/nominations/{id}/endorsements", of(awarded));
        decision = walk.begins(head, "/api/decisions", "bodyId", office, "nominationIds", of(awarded));
        walk.does(head, "/api/decisions/{id}/corrections", of(decision), "number", "2/QĐ");

        TestClient secretary = walk.hire("di.thu.ky", office, "COUNCIL_SECRETARY");
        String title = nominated("CSTDCS", papers("TOTRINH", "BAOCAO", "BIENBAN", "KETQUABOPHIEU", "SANGKIEN"));
        walk.does(approver, "/api/nominations/{id}/endorsements", of(title));
        Object[] tally = {"members", 15, "attending", 15, "writtenOpinions", 0, "inFavour", 12};
        walk.does(secretary, "/api/nominations/{id}/council-results", of(title), tally);
        tally[7] = 13;
        walk.does(secretary, "/api/nominations/{id}/council-result-corrections", of(title), tally);

        String paper = walk.unit("BK-TU-BAO");
        String received = walk.begins(
                walk.as("baobackan", "thi-dua-2024"),
                "/api/nominations",
                "unitId",
                paper,
                "award",
                "BKT",
                "year",
                BEFORE.getYear(),
                "provinceId",
                walk.unit("BK"),
                "documents",
                papers,
                "nominee",
                Map.of("kind", "COLLECTIVE", "unitId", paper));
        TestClient editor = walk.as("baobackan.duyet", "thi-dua-2024");
        walk.does(editor, "/api/nominations/{id}/endorsements", of(received));
        walk.does(walk.as("sonoivu", "thi-dua-2024"), "/api/nominations/{id}/receptions", of(received));
    }

    /** Decided by somebody who does not work with this service. */
    private void outside() {
        String recorded = walk.begins(
                above,
                "/api/external-decisions",
                "recordedBy",
                province,
                "authority",
                "MINISTER_OF_DEFENCE",
                "number",
                "7/QĐ",
                "nominationIds",
                of(forwarded(BEFORE.getYear())));
        walk.does(
                above,
                "/api/external-decisions/{id}/lines",
                of(recorded),
                "recordedBy",
                province,
                "nominationIds",
                of(forwarded(BEFORE.getYear() - 1)));
        walk.does(above, "/api/external-decisions/{id}/corrections", of(recorded), "number", "8/QĐ");
    }

    private String forwarded(int year) {
        String nomination = walk.begins(
                clerk,
                "/api/nominations",
                "unitId",
                office,
                "award",
                "DVQT",
                "year",
                year,
                "provinceId",
                province,
                "documents",
                papers("TOTRINH", "BAOCAO", "BIENBAN"),
                "nominee",
                Map.of("kind", "COLLECTIVE", "unitId", office));
        walk.does(approver, "/api/nominations/{id}/endorsements", of(nomination));
        walk.does(above, "/api/nominations/{id}/endorsements", of(nomination));
        walk.does(above, "/api/nominations/{id}/forwardings", of(nomination));
        return nomination;
    }

    private void scores() {
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
                organiser,
                "/api/score-tables",
                with(terms, "clusterId", cluster, "period", YEAR, "criteria", criteria));
        walk.does(
                organiser,
                "/api/score-tables/{id}/amendments",
                of(table),
                with(terms, "from", QUARTER, "criteria", of(criterion("A"), criterion("B"))));
        String sheet = opened(one);
        String twin = opened(other);
        score(sheet, first, second, one, other);
        score(twin, second, first, other, one);
        ranking(twin);
    }

    private static Map<String, String> criterion(String code) {
        return Map.of("code", code, "name", code, "kind", "JUDGED", "maxScore", "10");
    }

    private String opened(String unit) {
        String sheet = walk.begins(
                organiser,
                "/api/score-sheets",
                "clusterId",
                cluster,
                "unitId",
                unit,
                "period",
                QUARTER,
                "assignments",
                of(assigned("A", true), assigned("B", true)));
        walk.does(
                organiser,
                "/api/score-sheets/{id}/assignments/corrections",
                of(sheet),
                "assignments",
                of(assigned("A", true), assigned("B", false)));
        return sheet;
    }

    private static Map<String, Object> assigned(String criterion, boolean is) {
        return Map.of("criterion", criterion, "assigned", is);
    }

    private void score(String sheet, TestClient by, TestClient across, String unit, String scorer) {
        String path = "/api/score-sheets/{id}";
        walk.does(by, path + "/self-scores", of(sheet), "scores", of(scored("9")));
        walk.does(by, path + "/self-scores/corrections", of(sheet), "scores", of(scored("8")));
        if (unit.equals(one)) {
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
        walk.does(across, path + "/consolidation", of(sheet), "consolidatorId", scorer, "changes", of(changed("8")));
        walk.does(by, path + "/acceptance", of(sheet));
        walk.does(organiser, path + "/finalisation", of(sheet));
    }

    private static Map<String, String> scored(String value) {
        return Map.of("criterion", "A", "value", value);
    }

    private static Map<String, String> changed(String value) {
        return Map.of("criterion", "A", "value", value, "reason", "Tính lại");
    }

    private void ranking(String corrected) {
        String path = "/api/rankings/{id}";
        String ranking = walk.begins(organiser, "/api/rankings", "clusterId", cluster, "period", QUARTER);
        walk.does(organiser, path + "/exclusions", of(ranking), "unitId", one, "ground", "OTHER");
        walk.does(organiser, path + "/exclusions/lifts", of(ranking), "unitId", one);
        List<Object> votes = of(Map.of("unitId", one, "votes", 1), Map.of("unitId", other, "votes", 1));
        walk.does(organiser, path + "/members-ballots", of(ranking), "votes", votes, "present", 2);
        for (String unit : of(one, other)) {
            walk.does(organiser, path + "/women-shares", of(ranking), "unitId", unit, "women", 1, "staff", 2);
        }
        walk.does(organiser, path + "/tie-decisions", of(ranking), "order", of(one, other));
        walk.does(organiser, path + "/proposals", of(ranking));
        walk.does(organiser, path + "/publications", of(ranking), "publishedOn", TODAY);
        walk.does(
                organiser,
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
        String certificate = UUID.randomUUID().toString();
        walk.does(
                organiser,
                path + "/award-proposals",
                of(ranking),
                "flag",
                "CTDT",
                "certificate",
                "BKT",
                "certificates",
                1,
                "places",
                of(Map.of("unitId", one, "nominationId", flag), Map.of("unitId", other, "nominationId", certificate)),
                "proposedOn",
                TODAY);
        correct(corrected, "9");
        walk.does(organiser, path + "/acclamation-confirmations", of(ranking), "confirmedOn", TODAY);
        walk.does(organiser, path + "/award-confirmations", of(ranking), "nominations", of(flag), "confirmedOn", TODAY);
        correct(corrected, "10");
        walk.does(organiser, path + "/acclamation-withdrawals", of(ranking), "withdrawnOn", TODAY);
        walk.does(
                organiser,
                path + "/award-withdrawals",
                of(ranking),
                "nominations",
                of(certificate),
                "withdrawnOn",
                TODAY);
        walk.does(organiser, path + "/republications", of(ranking), "publishedOn", TODAY);
        String year = "/api/clusters/{id}/years/{year}";
        walk.does(organiser, year + "/joinings", of(cluster, YEAR), "unitId", third);
        walk.does(organiser, year + "/leavings", of(cluster, YEAR), "unitId", third, "leftOn", TODAY);
    }

    private void correct(String sheet, String value) {
        walk.does(
                organiser,
                "/api/score-sheets/{id}/final-score-corrections",
                of(sheet),
                "changes",
                of(changed(value)),
                "correctedOn",
                TODAY);
    }

    private String convened(int from) {
        return walk.begins(
                organiser,
                "/api/congresses",
                "unitId",
                office,
                "level",
                "district",
                "period",
                Map.of("from", from, "to", from + 5),
                "plannedOn",
                BEFORE.plusDays(20).toString());
    }

    private void congress() {
        String path = "/api/congresses/{id}";
        String congress = convened(BEFORE.getYear() - 5);
        walk.does(organiser, path + "/plans", of(congress), "tasks", of(task("A")));
        walk.does(organiser, path + "/tasks", of(congress), "task", task("B"));
        String later = BEFORE.plusDays(12).toString();
        walk.does(organiser, path + "/tasks/{code}/moves", of(congress, "A"), "dueOn", later);
        walk.does(organiser, path + "/tasks/{code}/drops", of(congress, "B"));
        walk.does(clerk, path + "/tasks/{code}/completions", of(congress, "A"));
        walk.does(organiser, path + "/tasks/{code}/reopenings", of(congress, "A"));
        walk.does(organiser, path + "/allocations", of(congress), "quotas", of(quota(1)));
        walk.does(organiser, path + "/reallocations", of(congress), "quotas", of(quota(2)));
        String official = elected(congress, "OFFICIAL");
        String alternate = elected(congress, "ALTERNATE");
        walk.does(
                first,
                path + "/delegates/{person}/replacements",
                of(congress, official),
                "unitId",
                one,
                "alternateId",
                alternate);
        walk.does(first, path + "/presentations", of(congress), "code", "P", "unitId", one, "speakerId", alternate);
        walk.does(organiser, path + "/presentations/{code}/withdrawals", of(congress, "P"));
        List<Object> honoured = of(Map.of("decisionId", decision, "nominationId", awarded));
        walk.does(organiser, path + "/honours", of(congress), "honoured", honoured);
        walk.does(organiser, path + "/honours/{nomination}/strikes", of(congress, awarded));
        walk.does(above, path + "/pilot-designations", of(congress), "designatedBy", province);
        walk.does(above, path + "/pilot-revocations", of(congress), "revokedBy", province);
        walk.does(
                organiser,
                path + "/postponements",
                of(congress),
                "plannedOn",
                BEFORE.plusDays(25).toString());
        walk.does(organiser, path + "/sittings", of(congress), "summoned", 3, "present", 2);
        walk.does(organiser, path + "/sitting-corrections", of(congress), "summoned", 3, "present", 3);
        walk.does(organiser, path + "/attendances", of(congress), "delegates", of(alternate));
        walk.does(organiser, path + "/attendance-corrections", of(congress), "delegates", of());
        walk.does(organiser, path + "/resolutions", of(congress), "inFavour", 2, "present", 3);
        walk.does(organiser, path + "/resolution-corrections", of(congress), "inFavour", 3, "present", 3);
        walk.does(organiser, path + "/cancellations", of(convened(BEFORE.getYear())));
    }

    private Map<String, String> task(String code) {
        return Map.of(
                "code", code,
                "kind", "TEAM",
                "title", code,
                "responsibleId", office,
                "dueOn", BEFORE.plusDays(10).toString());
    }

    private Map<String, Object> quota(int officials) {
        return Map.of("unitId", one, "officials", officials);
    }

    private String elected(String congress, String standing) {
        String delegate = UUID.randomUUID().toString();
        walk.does(
                first,
                "/api/congresses/{id}/delegates",
                of(congress),
                "unitId",
                one,
                "delegateId",
                delegate,
                "delegate",
                "Đại biểu " + delegate,
                "standing",
                standing,
                "inFavour",
                5,
                "present",
                6);
        return delegate;
    }
}
