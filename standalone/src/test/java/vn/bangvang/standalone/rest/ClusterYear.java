package vn.bangvang.standalone.rest;

import static java.util.List.of;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.standalone.rest.Acts.Shown;

/**
 * A cluster of four units with a pledge, a table, sheets, a ranking and nominations, in which whatever comes up is done:
 * out of the inboxes, beside them, and what changes the cases on which others rest.
 */
final class ClusterYear {

    private static final LocalDate TODAY = LocalDate.parse(People.TODAY);
    private static final LocalDate DAY = TODAY.minusDays(2);
    private static final String YEAR = Integer.toString(DAY.getYear());
    private static final String QUARTER = YEAR + "-Q" + (DAY.getMonthValue() + 2) / 3;

    private final Random dice;
    private final Walker walk;
    private final Acts acts;
    private final Map<String, TestClient> people = new LinkedHashMap<>();
    private final List<String> units = new ArrayList<>();
    private final Map<String, String> subjects = new HashMap<>();
    private final Map<String, String> cases = new LinkedHashMap<>();
    private final List<String> criteria = new ArrayList<>(of("A"));
    private final Map<String, List<String>> unassigned = new HashMap<>();
    private final boolean normalised;
    private final String office;
    private final String cluster;
    private final String table;
    private final String pledge;
    private final String ranking;
    private TestClient organiser;
    private int taken;
    private int refused;

    ClusterYear(String url, long seed) {
        dice = new Random(seed);
        walk = new Walker(url, DAY.toString());
        acts = new Acts();
        normalised = dice.nextBoolean();
        String name =
                "NN" + seed + "-" + UUID.randomUUID().toString().substring(0, 4).toUpperCase(Locale.ROOT);
        office = registered(name, walk.unit("HN"));
        organiser = hired(name + ".to.chuc", office, "ORGANISER");
        hired(name + ".dai.dien", office, "REPRESENTATIVE");
        hired(name + ".duyet", office, "APPROVER");
        hired(name + ".thu.truong", office, "COMPETENT_PERSON");
        for (int i = 1; i <= 4; i++) {
            String unit = registered(name + "-" + i, office);
            units.add(unit);
            hired(name + "." + i, unit, "REPRESENTATIVE");
        }
        cluster = walk.begins(organiser, "/api/clusters", "organiserId", office, "name", "Cụm " + name);
        walk.does(
                organiser,
                "/api/clusters/{id}/years",
                of(cluster),
                "year",
                DAY.getYear(),
                "members",
                units,
                "leader",
                units.get(0),
                "deputy",
                units.get(1));
        pledge = walk.begins(
                organiser,
                "/api/pledges",
                "clusterId",
                cluster,
                "year",
                DAY.getYear(),
                "targets",
                of(),
                "witness",
                Map.of("unitId", office),
                "signUntil",
                day(0, 3));
        table = walk.begins(
                organiser,
                "/api/score-tables",
                "clusterId",
                cluster,
                "period",
                YEAR,
                "criteria",
                described(),
                "terms",
                terms());
        ranking = walk.begins(organiser, "/api/rankings", "clusterId", cluster, "period", QUARTER);
        cases.put(pledge, "pledge");
        cases.put(ranking, "ranking");
        units.forEach(this::opened);
    }

    int taken() {
        return taken;
    }

    int refused() {
        return refused;
    }

    /** Mostly something out of an inbox; now and then something beside it, or a change. */
    void step() {
        int throwing = dice.nextInt(10);
        if (throwing < 6) {
            work();
        } else if (throwing < 8) {
            change();
        }
        unasked();
    }

    private void work() {
        String name = any(new ArrayList<>(people.keySet()));
        List<Shown> waiting = own(acts.inbox(people.get(name)));
        if (!waiting.isEmpty()) {
            Shown task = any(waiting);
            tellCriteria(task);
            taken += acts.mustBeTaken(people.get(name), task) ? 1 : 0;
        }
    }

    /** Somebody tries something that is not in their inbox. */
    private void unasked() {
        String name = any(new ArrayList<>(people.keySet()));
        // Whatever the unit: not every command names it.
        Set<String> shown = acts.inbox(people.get(name)).stream()
                .map(task -> task.kind() + " " + task.id())
                .collect(Collectors.toSet());
        String id = any(new ArrayList<>(cases.keySet()));
        String unit = any(Stream.concat(units.stream(), Stream.of(office)).toList());
        for (String kind : kinds(cases.get(id))) {
            Shown task = new Shown(kind, cases.get(id), id, null, unit, subjects.get(id));
            if (!shown.contains(kind + " " + id)) {
                tellCriteria(task);
                acts.mustBeRefused(people.get(name), task);
                refused++;
            }
        }
    }

    private static List<String> kinds(String about) {
        return switch (about) {
            case "pledge" -> of("WITNESS");
            case "score-sheet" -> of("SELF_SCORE", "CONSOLIDATE", "FINALISE");
            case "ranking" -> of("PUBLISH_RANKING");
            default -> of("ENDORSE", "COUNCIL", "DECIDE", "FORWARD");
        };
    }

    /** Whatever is refused does not change anything. */
    private void change() {
        String member = any(units);
        String sheet = any(cases.keySet().stream()
                .filter(id -> cases.get(id).equals("score-sheet"))
                .toList());
        switch (dice.nextInt(8)) {
            case 0 -> amend();
            case 1 -> reassign(sheet);
            case 2 -> tries(of(member), "/api/score-sheets/{id}/declines", sheet, "scorerId", member);
            case 3 -> tries(of(member), "/api/pledges/{id}/declines", pledge, "unitId", member, "version", 1);
            case 4 -> tries(of(), "/api/rankings/{id}/exclusions", ranking, "unitId", member, "ground", "CORRUPTION");
            case 5 -> tries(of(member), "/api/rankings/{id}/objections", ranking, "unitId", member);
            case 6 -> nominate();
            default ->
                tries(
                        of(),
                        "/api/clusters/{id}/years/{year}/leavings",
                        cluster,
                        "unitId",
                        units.get(3),
                        "leftOn",
                        TODAY.toString());
        }
    }

    private void amend() {
        if (criteria.size() < 3) {
            criteria.add(criteria.size() == 1 ? "B" : "C");
            if (!tries(
                    of(),
                    "/api/score-tables/{id}/amendments",
                    table,
                    "criteria",
                    described(),
                    "terms",
                    terms(),
                    "from",
                    QUARTER)) {
                criteria.remove(criteria.size() - 1);
            }
        }
    }

    private void reassign(String sheet) {
        List<String> fewer = unassigned.get(sheet).isEmpty() && criteria.size() > 1 ? of("B") : of();
        List<Map<String, Object>> assignments = criteria.stream()
                .map(code -> Map.<String, Object>of("criterion", code, "assigned", !fewer.contains(code)))
                .toList();
        if (tries(of(), "/api/score-sheets/{id}/assignments/corrections", sheet, "assignments", assignments)) {
            unassigned.put(sheet, fewer);
        }
    }

    private void nominate() {
        String nomination = walk.begins(
                people.values().stream().skip(1).findFirst().orElseThrow(),
                "/api/nominations",
                "unitId",
                office,
                "award",
                "GK",
                "year",
                DAY.getYear(),
                "provinceId",
                walk.unit("HN"),
                "documents",
                Stream.of("TOTRINH", "BAOCAO", "BIENBAN")
                        .map(kind -> Map.of("kind", kind, "title", kind))
                        .toList(),
                "nominee",
                nominee());
        cases.put(nomination, "nomination");
        subjects.put(nomination, office);
    }

    private Map<String, String> nominee() {
        String person = UUID.randomUUID().toString();
        return Map.of("kind", "INDIVIDUAL", "unitId", office, "personId", person, "name", "Người " + person);
    }

    /** @param member the unit whose representative tries; the organiser where there is none */
    private boolean tries(List<String> member, String path, String id, Object... given) {
        TestClient who = member.isEmpty() ? organiser : representative(member.get(0));
        HttpResponse<String> answer =
                walk.tries(who, path, of(id, YEAR), Walker.with(given, ApiDescription.DAY, TODAY.toString()));
        acts.saw(answer);
        return answer.statusCode() < 300;
    }

    private TestClient representative(String unit) {
        return new ArrayList<>(people.values()).get(4 + units.indexOf(unit));
    }

    private void opened(String unit) {
        LocalDate self = any(of(DAY, TODAY, TODAY.plusDays(3)));
        LocalDate cross = any(of(self, TODAY.plusDays(4)));
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
                of(),
                "selfDueOn",
                self.toString(),
                "crossDueOn",
                cross.toString());
        cases.put(sheet, "score-sheet");
        subjects.put(sheet, unit);
        unassigned.put(sheet, of());
    }

    private void tellCriteria(Shown task) {
        if (task.about().equals("score-sheet")) {
            acts.scoredOn(
                    task.id(),
                    criteria.stream()
                            .filter(code -> !unassigned.get(task.id()).contains(code))
                            .toList());
        }
    }

    private List<Shown> own(List<Shown> shown) {
        return shown.stream().filter(task -> cases.containsKey(task.id())).toList();
    }

    private List<Map<String, String>> described() {
        return criteria.stream()
                .map(code -> Map.of("code", code, "name", code, "kind", "JUDGED", "maxScore", "10"))
                .toList();
    }

    private Map<String, Object> terms() {
        return Map.of(
                "scale",
                2,
                "combination",
                "MEAN",
                "normalised",
                normalised,
                "mayExceedMaximum",
                true,
                "lateDeduction",
                "2",
                "tieBreaks",
                of("LEADERS_DECISION"),
                "outlierPercent",
                20);
    }

    private String day(int... after) {
        return TODAY.plusDays(any(Arrays.stream(after).boxed().toList())).toString();
    }

    private String registered(String code, String parent) {
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

    private TestClient hired(String username, String unit, String role) {
        TestClient person = walk.hire(username.toLowerCase(Locale.ROOT).replace('-', '.'), unit, role);
        people.put(username, person);
        return person;
    }

    private <T> T any(List<T> some) {
        return some.get(dice.nextInt(some.size()));
    }
}
