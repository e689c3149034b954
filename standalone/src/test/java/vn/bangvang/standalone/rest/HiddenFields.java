package vn.bangvang.standalone.rest;

import static java.util.List.of;
import static vn.bangvang.standalone.rest.Cast.BEFORE;
import static vn.bangvang.standalone.rest.Cast.DAY;
import static vn.bangvang.standalone.rest.Cast.QUARTER;
import static vn.bangvang.standalone.rest.Cast.TODAY;
import static vn.bangvang.standalone.rest.Cast.YEAR;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.testing.TestClient;

/**
 * What is not for everybody, field by field: scores before their ranking is published, texts of drafts and plans, names of
 * people. Each has words or a number of its own here, which are looked for in what is answered, as JSON and as a page.
 */
final class HiddenFields {

    private static final String SELF = "7.31";
    private static final String CROSS = "6.53";
    private static final String LEADERS = "5.97";
    private static final String SETTLED = "6.25";
    private static final String OBJECTION = "Kiến nghị kín";
    private static final String NOMINEE = "Người Được Trình";
    private static final String ACHIEVEMENT = "Thành tích kín";
    private static final String DRAFT = "Dự thảo kín";
    private static final String TOPIC = "Mô hình kín";
    private static final String WHY = "Lý do kín";
    private static final String REGISTRANT = "Người Ghi Danh";
    private static final String COLLEAGUE = "Người Trong Sổ";
    private static final String DELEGATE = "Người Dự Đại Hội";

    private final Walker walk;
    private final Holders holders;
    private final LongSupplier head;
    private final Map<String, String> answered = new TreeMap<>();

    /** What is looked for where, and the words for it. */
    private final Map<String, Map<String, String>> fields = new LinkedHashMap<>();

    private List<TestClient> readers = of();

    HiddenFields(String url, Holders holders, LongSupplier head) {
        this.walk = new Walker(url, DAY);
        this.holders = holders;
        this.head = head;
    }

    /** By moment, address and field, to whom it was shown. */
    Map<String, String> shown() {
        String office = unit("KIN", walk.unit("HN"));
        String own = unit("KIN-1", office);
        String peer = unit("KIN-2", office);
        String leader = unit("KIN-3", office);
        readers = new ArrayList<>(of(holders.of(Role.REPRESENTATIVE, peer), holders.of(Role.REPRESENTATIVE, leader)));
        readers.addAll(holders.around(own).subList(1, 2 + 3 * Role.values().length));
        TestClient organiser = walk.hire("kin.to.chuc", office, "ORGANISER");
        Map<String, TestClient> members = new LinkedHashMap<>();
        for (String unit : of(own, peer, leader)) {
            members.put(unit, walk.hire("kin.dai.dien." + members.size(), unit, "REPRESENTATIVE"));
        }
        people(office, own, organiser, members.get(own));
        scores(office, own, peer, leader, organiser, members);
        return answered;
    }

    private String unit(String code, String parent) {
        Object[] unit = {"code", code, "name", "Đơn vị " + code, "parentId", parent, "since", YEAR + "-01-01"};
        return walk.begins(walk.administrator(), "/api/units", unit);
    }

    private void people(String office, String own, TestClient organiser, TestClient representative) {
        String kinds = "/api/units/{id}/classifications";
        walk.does(walk.administrator(), kinds, of(own), "kind", "OFFICE", "from", YEAR + "-01-01");
        TestClient preparer = walk.hire("kin.soan.thao", own, "PREPARER");
        TestClient approver = walk.hire("kin.phe.duyet", own, "APPROVER");
        TestClient competent = walk.hire("kin.quyet.dinh", own, "COMPETENT_PERSON");

        Map<String, String> person = Map.of(
                "kind",
                "INDIVIDUAL",
                "unitId",
                own,
                "personId",
                UUID.randomUUID().toString(),
                "name",
                NOMINEE);
        Object[] nomination = {
            "unitId",
            own,
            "award",
            "GK",
            "year",
            BEFORE.getYear(),
            "provinceId",
            walk.unit("HN"),
            "documents",
            papers("TOTRINH", "BAOCAO", "BIENBAN"),
            "achievement",
            ACHIEVEMENT,
            "nominee",
            person
        };
        String nominated = walk.begins(representative, "/api/nominations", nomination);
        see("/nominations/{id}", nominated, "nominee's name", NOMINEE);
        see("/nominations/{id}", nominated, "what was achieved", ACHIEVEMENT);
        see("/nominations", nominated, "nominee's name", NOMINEE);

        Object[] draft = {
            "unitId",
            own,
            "nominee",
            Map.of("kind", "COLLECTIVE", "unitId", own),
            "award",
            "TTLDTT",
            "year",
            BEFORE.getYear(),
            "achievement",
            DRAFT,
            "documents",
            papers("TOTRINH", "BAOCAO", "BIENBAN", "KETQUABOPHIEU", "SANGKIEN")
        };
        String drafted = walk.begins(preparer, "/api/nomination-drafts", draft);
        see("/api/nomination-drafts/{id}", drafted, "text of a draft", DRAFT);
        see("/drafts/{id}", drafted, "text of a draft", DRAFT);

        Object[] plan = {
            "unitId", own,
            "subject", Map.of("kind", "COLLECTIVE", "unitId", own),
            "topic", TOPIC,
            "why", WHY,
            "fromYear", BEFORE.getYear(),
            "toYear", BEFORE.getYear() + 1,
            "dueOn", TODAY
        };
        String model = walk.begins(representative, "/api/role-models", plan);
        see("/role-models/{id}", model, "topic", TOPIC);
        see("/role-models/{id}", model, "why it is planned", WHY);

        Object[] registration = {
            "unitId", own,
            "year", BEFORE.getYear(),
            "titles", of(Map.of("award", "LDTT", "kind", "INDIVIDUAL", "name", REGISTRANT))
        };
        see("/registrations/{id}", walk.begins(representative, "/api/registrations", registration), "name", REGISTRANT);

        Object[] colleague = {"name", COLLEAGUE, "unitId", own};
        String registered = walk.begins(walk.administrator(), "/api/persons", colleague);
        see("/api/persons/{id}", registered, "name", COLLEAGUE);
        see("/api/persons", registered, "name", COLLEAGUE);
        see("/admin/people/{id}", registered, "name", COLLEAGUE);

        see("/congresses/{id}", delegated(office, own, organiser, representative), "delegate's name", DELEGATE);

        look("before");
        walk.does(representative, "/api/role-models/{id}/milestones", of(model), "code", "A");
        walk.does(organiser, "/api/role-models/{id}/reviews", of(model), "unitId", office, "outcome", "READY");
        walk.does(organiser, "/api/role-models/{id}/recognitions", of(model), "unitId", office);
        walk.does(representative, "/api/role-models/{id}/publications", of(model), "unitId", own);
        walk.does(approver, "/api/nominations/{id}/endorsements", of(nominated));
        String decided = walk.begins(competent, "/api/decisions", "bodyId", own, "nominationIds", of(nominated));
        see("/decisions/{id}", decided, "recipient's name", NOMINEE);
        named("GET /honours", "/honours?year=" + YEAR + "&unit=" + own, "recipient's name", NOMINEE);
        look("after");
        fields.clear();
    }

    private String delegated(String office, String own, TestClient organiser, TestClient representative) {
        String congress = walk.begins(
                organiser,
                "/api/congresses",
                "unitId",
                office,
                "level",
                "district",
                "period",
                Map.of("from", BEFORE.getYear() - 5, "to", BEFORE.getYear()),
                "plannedOn",
                BEFORE.plusDays(20).toString());
        List<Object> tasks = of(CongressWalk.task("A", office));
        walk.does(organiser, "/api/congresses/{id}/plans", of(congress), "tasks", tasks);
        walk.does(
                organiser,
                "/api/congresses/{id}/allocations",
                of(congress),
                "quotas",
                of(Map.of("unitId", own, "officials", 1)));
        walk.does(
                representative,
                "/api/congresses/{id}/delegates",
                of(congress),
                "unitId",
                own,
                "delegateId",
                UUID.randomUUID().toString(),
                "delegate",
                DELEGATE,
                "standing",
                "OFFICIAL",
                "inFavour",
                5,
                "present",
                6);
        return congress;
    }

    private void scores(
            String office,
            String own,
            String peer,
            String leader,
            TestClient organiser,
            Map<String, TestClient> members) {
        String cluster = walk.begins(organiser, "/api/clusters", "name", "Cụm kín", "organiserId", office);
        List<String> units = of(own, peer, leader);
        walk.does(
                organiser,
                "/api/clusters/{id}/years",
                of(cluster),
                "year",
                BEFORE.getYear(),
                "members",
                units,
                "leader",
                leader,
                "deputy",
                peer);
        walk.begins(
                organiser,
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
        Map<String, String> sheets = new LinkedHashMap<>();
        for (String unit : units) {
            sheets.put(unit, sheet(cluster, unit, organiser, members, leader, peer));
        }
        String ranking = walk.begins(organiser, "/api/rankings", "clusterId", cluster, "period", QUARTER);
        for (String where : of("/api/score-sheets/{id}", "/scoring/{id}")) {
            see(where, sheets.get(own), "self-score", SELF);
            see(where, sheets.get(own), "cross-score by a peer", CROSS);
            see(where, sheets.get(own), "cross-score by the leader", LEADERS);
            see(where, sheets.get(own), "settled score", SETTLED);
        }
        String standings = "/api/clusters/" + cluster + "/standings";
        named("GET /api/clusters/{cluster}/standings", standings + "?period=" + QUARTER, "total", SETTLED);
        named(
                "GET /api/clusters/{cluster}/standings/{unit}",
                standings + "/" + own + "?period=" + QUARTER,
                "total",
                SETTLED);
        String page = "/rankings/" + cluster + "/" + QUARTER;
        named("GET /rankings/{cluster}/{period}", page, "total", SETTLED);
        named("GET /rankings/{cluster}/{period}/{unit}", page + "/" + own, "total", SETTLED);
        named("GET /rankings/{cluster}/{period}/present", page + "/present", "total", SETTLED);
        named("GET /rankings/{cluster}/{period}/print", page + "/print", "total", SETTLED);
        see("/api/rankings/{id}", ranking, "total", SETTLED);
        look("before");
        walk.does(organiser, "/api/rankings/{id}/proposals", of(ranking));
        String objection = UUID.randomUUID().toString();
        walk.does(
                members.get(own),
                "/api/rankings/{id}/objections",
                of(ranking),
                "id",
                objection,
                "unitId",
                own,
                "text",
                OBJECTION);
        see("/api/rankings/{id}", ranking, "objection", OBJECTION);
        named("GET /rankings/{cluster}/{period}", page, "objection", OBJECTION);
        look("proposed");
        walk.does(
                organiser,
                "/api/rankings/{id}/objections/{objectionId}/answers",
                of(ranking, objection),
                "upheld",
                false);
        walk.does(organiser, "/api/rankings/{id}/publications", of(ranking), "publishedOn", TODAY);
        look("after");
    }

    private String sheet(
            String cluster,
            String unit,
            TestClient organiser,
            Map<String, TestClient> members,
            String leader,
            String deputy) {
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
                of(Map.of("criterion", "A", "assigned", true)));
        String path = "/api/score-sheets/{id}";
        walk.does(members.get(unit), path + "/self-scores", of(sheet), "scores", of(scored(SELF)));
        members.forEach((scorer, person) -> {
            if (!scorer.equals(unit)) {
                List<Object> scores = of(scored(scorer.equals(leader) ? LEADERS : CROSS));
                walk.does(person, path + "/cross-scores", of(sheet), "scorerId", scorer, "scores", scores);
            }
        });
        String consolidator = unit.equals(leader) ? deputy : leader;
        walk.does(
                members.get(consolidator),
                path + "/consolidations",
                of(sheet),
                "consolidatorId",
                consolidator,
                "changes",
                of(Map.of("criterion", "A", "value", SETTLED, "reason", "Tính lại")));
        walk.does(members.get(unit), path + "/acceptances", of(sheet));
        walk.does(organiser, path + "/finalisations", of(sheet));
        return sheet;
    }

    private static Map<String, String> scored(String value) {
        return Map.of("criterion", "A", "value", value);
    }

    private static List<Map<String, String>> papers(String... kinds) {
        return Stream.of(kinds).map(kind -> Map.of("kind", kind, "title", kind)).toList();
    }

    /** In an answer to a program and, where no {@code /api} is said, on the page of the same address. */
    private void see(String path, String id, String field, String words) {
        String list = path.contains("{") ? "" : "?limit=200";
        named("GET " + path, path.replace("{id}", id) + list, field, words);
        if (Stream.of("/api/", "/drafts", "/admin", "/scoring").noneMatch(path::startsWith)) {
            named("GET /api" + path, "/api" + path.replace("{id}", id) + list, field, words);
        }
    }

    private void named(String endpoint, String address, String field, String words) {
        fields.computeIfAbsent(endpoint + " " + address, first -> new LinkedHashMap<>())
                .put(field, words);
    }

    private void look(String moment) {
        String position = Long.toString(head.getAsLong());
        fields.forEach((where, wanted) -> {
            String[] said = where.split(" ");
            List<Map<String, Boolean>> seen = IntStream.range(0, readers.size())
                    .parallel()
                    .mapToObj(nth -> seen(readers.get(nth), said[2], position, wanted))
                    .toList();
            wanted.keySet()
                    .forEach(field -> answered.put(
                            "%s %s, %s: %s".formatted(said[0], said[1], moment, field),
                            IntStream.range(0, seen.size())
                                    .mapToObj(nth -> (nth == 0 || nth > 3 && nth % 3 > 0 ? "" : " | ")
                                            + (seen.get(nth).get(field) ? "+" : "-"))
                                    .collect(Collectors.joining())));
        });
    }

    private static Map<String, Boolean> seen(
            TestClient reader, String address, String position, Map<String, String> wanted) {
        reader.header(SampleService.POSITION, position).header("Accept-Language", "en");
        reader.header("Accept", address.startsWith("/api/") ? null : "text/html");
        HttpResponse<String> answer = reader.get(address);
        reader.header(SampleService.POSITION, null)
                .header("Accept-Language", null)
                .header("Accept", null);
        return wanted.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        field -> answer.statusCode() == 200 && isSaid(answer.body(), field.getValue())));
    }

    /** Not as the end of a longer number: a score of 5.97 is not the seconds of 10:21:35.97. */
    private static boolean isSaid(String body, String words) {
        return Pattern.compile("(?<!\\d)" + Pattern.quote(words)).matcher(body).find();
    }
}
