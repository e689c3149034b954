package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What the filters of each list find among all that happened in the stories. */
class ListFiltersIT {

    private static final StoriesService SERVICE = StoriesService.get();
    private static final String AUDITOR = "kiemtra";
    private static final int UNITS_ASKED = 4;

    /** What of a row {@code unit} looks at, and {@code from} and {@code to}; null where the list does not have them. */
    private record Filtered(
            @Nullable List<String> units, @Nullable String day) {}

    private static final Map<String, Filtered> LISTS = Map.ofEntries(
            Map.entry("/api/registrations", new Filtered(List.of("/unit"), "registeredOn")),
            Map.entry("/api/decisions", new Filtered(List.of("/recipients/*/unit"), "decidedOn")),
            Map.entry("/api/congresses", new Filtered(List.of("/unit"), "plannedOn")),
            Map.entry("/api/target-reports", new Filtered(List.of("/unit"), "reportedOn")),
            Map.entry("/api/reports", new Filtered(List.of("/unit"), null)),
            Map.entry("/api/reports/honours", new Filtered(List.of("/unit"), null)),
            Map.entry("/api/mandates", new Filtered(List.of("/unit"), null)),
            Map.entry("/api/persons", new Filtered(List.of("/unit"), null)),
            Map.entry("/api/score-sheets", new Filtered(List.of("/unit"), null)),
            Map.entry("/api/role-models", new Filtered(List.of("/unit", "/subjectUnit"), "plannedOn")),
            Map.entry("/api/reviews", new Filtered(List.of("/unit"), "reviewedOn")),
            Map.entry("/api/audit", new Filtered(List.of("/unit"), "businessDate")),
            Map.entry("/api/nominations", new Filtered(List.of("/submittedBy", "/nomineeUnit"), "submittedOn")),
            Map.entry("/api/nomination-drafts", new Filtered(List.of("/unit"), null)),
            Map.entry("/api/pledges", new Filtered(null, "openedOn")),
            Map.entry("/api/rankings", new Filtered(null, "publishedOn")),
            Map.entry("/api/movements", new Filtered(null, "launchedOn")));

    /** There {@code unit} asks what reaches it. */
    private static final Set<String> REACHING = Set.of("/api/movements", "/api/calendar");

    private static final Map<String, List<JsonNode>> ALL = new HashMap<>();
    private static final Map<String, String> PARENTS = new HashMap<>();

    @BeforeAll
    static void readTheTree() {
        for (JsonNode unit : SERVICE.all(AUDITOR, "/api/units")) {
            PARENTS.put(unit.get("id").asString(), unit.at("/parent/id").asString(""));
        }
    }

    @Test
    void every_list_with_a_filter_by_unit_or_days_is_tested_here() {
        JsonNode paths = SampleService.json(SERVICE.as("quantri").get("/v3/api-docs/queries"))
                .get("paths");
        assertThat(having(paths, "unit"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(byUnit(), REACHING.stream()).toList());
        assertThat(having(paths, "from"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(byDays(), Stream.of("/api/mandates")).toList())
                .isEqualTo(having(paths, "to"));
    }

    static Stream<String> byUnit() {
        return LISTS.keySet().stream()
                .filter(list -> LISTS.get(list).units() != null)
                .sorted();
    }

    static Stream<String> byDays() {
        return LISTS.keySet().stream()
                .filter(list -> LISTS.get(list).day() != null)
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("byUnit")
    void a_unit_is_asked_for_with_all_below_it(String list) {
        List<JsonNode> all = all(list);
        List<String> asked = all.stream()
                .flatMap(row -> units(list, row).stream())
                .flatMap(ListFiltersIT::upwards)
                .collect(Collectors.groupingBy(unit -> unit, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(unit -> unit.getValue() < all.size() || isRoot(unit.getKey()))
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(UNITS_ASKED)
                .toList();
        boolean below = false;
        for (String unit : asked) {
            Predicate<JsonNode> within = row ->
                    units(list, row).stream().anyMatch(one -> upwards(one).anyMatch(unit::equals));
            assertThat(SERVICE.all(AUDITOR, list + "?unit=" + unit))
                    .as("%s?unit=%s", list, unit)
                    .containsExactlyElementsOf(all.stream().filter(within).toList());
            below = below
                    || all.stream()
                            .anyMatch(
                                    row -> within.test(row) && !units(list, row).contains(unit));
        }
        assertThat(below)
                .as("%s has a row of a unit below one that was asked for", list)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("byDays")
    void from_and_to_are_the_business_days_that_are_still_included(String list) {
        String day = LISTS.get(list).day();
        List<JsonNode> all = all(list);
        TreeSet<LocalDate> days =
                all.stream().flatMap(row -> day(row, day).stream()).collect(Collectors.toCollection(TreeSet::new));
        LocalDate from = new ArrayList<>(days).get(days.size() / 3);
        LocalDate to = new ArrayList<>(days).get(days.size() * 2 / 3);
        found(list, "from=" + from, row -> day(row, day).stream().anyMatch(on -> !on.isBefore(from)));
        found(list, "to=" + to, row -> day(row, day).stream().anyMatch(on -> !on.isAfter(to)));
        found(list, "from=" + from + "&to=" + from, row -> day(row, day).contains(from));
        found(list, "from=" + days.last().plusDays(1), row -> false);
        found(list, "to=" + days.first().minusDays(1), row -> false);
    }

    private static void found(String list, String query, Predicate<JsonNode> wanted) {
        assertThat(SERVICE.all(AUDITOR, list + "?" + query))
                .as("%s?%s", list, query)
                .containsExactlyElementsOf(all(list).stream().filter(wanted).toList());
    }

    private static List<JsonNode> all(String list) {
        return ALL.computeIfAbsent(list, asked -> {
            List<JsonNode> rows = SERVICE.all(AUDITOR, asked);
            assertThat(rows).as(asked).isNotEmpty();
            return rows;
        });
    }

    private static List<LocalDate> day(JsonNode row, String column) {
        return row.get(column).isString()
                ? List.of(LocalDate.parse(row.get(column).asString()))
                : List.of();
    }

    private static List<String> units(String list, JsonNode row) {
        return LISTS.get(list).units().stream()
                .flatMap(column -> column.contains("*")
                        ? row.at(column.substring(0, column.indexOf("/*")))
                                .valueStream()
                                .map(one -> one.at(column.substring(column.indexOf('*') + 1)))
                        : Stream.of(row.at(column)))
                .map(unit -> unit.path("id").asString(""))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /** The unit and those above it. */
    private static Stream<String> upwards(String unit) {
        return Stream.iterate(unit, one -> one != null && !one.isEmpty(), PARENTS::get);
    }

    private static boolean isRoot(String unit) {
        return PARENTS.getOrDefault(unit, "").isEmpty();
    }

    private static Set<String> having(JsonNode paths, String parameter) {
        return paths.propertyStream()
                .filter(path ->
                        !path.getKey().equals("/api/history/consistency")) // From one size to another, not days.
                .filter(path -> path.getValue()
                        .at("/get/parameters")
                        .valueStream()
                        .anyMatch(one -> one.get("name").asString().equals(parameter)
                                && one.get("in").asString().equals("query")))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
