package vn.bangvang.shared.domain.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.kernel.UnitKind;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitClassified;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;
import vn.bangvang.shared.domain.unit.UnitTree;
import vn.bangvang.shared.law.Place;
import vn.bangvang.shared.law.RuleSet.Award;
import vn.bangvang.shared.law.RuleSetText;
import vn.bangvang.shared.law.RuleSets;
import vn.bangvang.shared.law.Surroundings;
import vn.bangvang.shared.testing.Refused;

/** Places of a route that a rule set finds through the tree of units, the cluster and named bodies. */
class RoutePlacesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 20);
    private static final UnitId PROVINCE = unit(1);
    private static final UnitId DEPARTMENT = unit(2);
    private static final UnitId OFFICE = unit(3);
    private static final UnitId PERSONNEL = unit(4);
    private static final UnitId BOARD = unit(5);
    private static final UnitId LEADER = unit(6);
    private static final UnitId ORGANISER = unit(7);

    private final UnitTree tree = new UnitTree();

    RoutePlacesTest() {
        register(PROVINCE, "T", "Tỉnh", null, UnitKind.PROVINCE);
        register(DEPARTMENT, "T-SYT", "Sở Y tế", PROVINCE, UnitKind.OFFICE);
        register(OFFICE, "T-SYT-TT", "Trung tâm Y tế", DEPARTMENT, UnitKind.OFFICE);
        register(PERSONNEL, "T-SYT-TT-TC", "Phòng Tổ chức", OFFICE, UnitKind.SECTION);
        register(unit(10), "T-SYT-TT-KHTC", "Phòng Kế hoạch – Tài chính", OFFICE, UnitKind.SECTION);
        register(BOARD, "T-BTDKT", "Ban Thi đua – Khen thưởng", PROVINCE, UnitKind.SECTION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{above: 1}                                      | 2",
                "{above: 2}                                      | 1",
                "{nearest: PROVINCE}                             | 1",
                "{nearest: [OFFICE, PROVINCE]}                   | 2",
                "{code: T-BTDKT}                                 | 5",
                "{code: BTDKT, below: ROOT}                      | 5",
                "{name: Phòng Tổ chức, below: SUBMITTING_UNIT}   | 4",
                "{kind: SECTION, below: {above: 2}}              | 5",
                "{code: TC, below: {code: T-SYT-TT}}             | 4",
                "CLUSTER_LEADER                                  | 6",
                "CLUSTER_ORGANISER                               | 7",
                "ROOT                                            | 1",
            })
    void a_place_is_found_by_what_its_rule_set_says(String place, int found) {
        List<RouteStep> route = RoutePolicy.walk(award(place), around(OFFICE));

        assertThat(route)
                .extracting(RouteStep::level, RouteStep::unitId)
                .containsExactly(tuple("unit", OFFICE), tuple("region", unit(found)), tuple("province", unit(8)));
    }

    @Test
    void a_unit_above_receives_the_dossier_and_a_part_of_the_submitting_unit_does_not() {
        assertThat(RoutePolicy.walk(award("{above: 1}"), around(OFFICE)))
                .filteredOn(step -> Boolean.TRUE.equals(step.receives()))
                .extracting(RouteStep::unitId)
                .containsExactly(DEPARTMENT);
        assertThat(RoutePolicy.walk(award("{code: TC, below: SUBMITTING_UNIT}"), around(OFFICE)))
                .noneMatch(step -> Boolean.TRUE.equals(step.receives()));
    }

    @Test
    void nobody_above_endorses_what_they_submitted_themselves() {
        assertThat(RoutePolicy.walk(award("{code: T}"), around(PROVINCE)))
                .extracting(RouteStep::level)
                .containsExactly("unit", "province");
    }

    @Test
    void a_unit_that_endorses_for_the_province_is_not_asked_a_level_below_too() {
        var route = RoutePolicy.walk(
                award("{above: 1}", "\n      - {kind: ENDORSE, level: province, place: ROOT}"), around(DEPARTMENT));

        assertThat(route)
                .extracting(RouteStep::level, RouteStep::unitId)
                .containsExactly(tuple("unit", DEPARTMENT), tuple("province", PROVINCE), tuple("province", unit(8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{above: 3}                      | 0",
                "{nearest: DISTRICT}             | 0",
                "{code: T-XXX}                   | 0",
                "{name: Phòng Tổ chức, below: {above: 1}} | 0",
                "{kind: SECTION, below: ROOT}    | 2",
            })
    void a_level_without_exactly_one_unit_is_refused_with_what_was_found(String place, int found) {
        register(unit(9), "T-TTRA", "Thanh tra", PROVINCE, UnitKind.SECTION);

        Refusal refusal = Refused.by(() -> RoutePolicy.walk(award(place), around(OFFICE)));

        assertThat(refusal.reason()).isEqualTo(Reason.NO_UNIT_AT_LEVEL);
        assertThat(refusal.details()).containsEntry("level", "region").containsKey("citation");
        assertThat((List<?>) refusal.details().get("units")).hasSize(found);
    }

    @Test
    void a_place_of_the_cluster_needs_a_nomination_that_names_one() {
        Surroundings alone = new Surroundings(tree.line(OFFICE, DAY), null, null, unit(8), tree.bodies(DAY));

        for (String place : List.of("CLUSTER_ORGANISER", "{code: X, below: CLUSTER_LEADER}")) {
            assertThat(Refused.by(() -> RoutePolicy.walk(award(place), alone)).reason())
                    .isEqualTo(Reason.CLUSTER_REQUIRED);
        }
    }

    @Test
    void under_another_law_the_route_goes_on_from_the_body_that_received_the_dossier() {
        List<RouteStep> taken =
                RoutePolicy.walk(award("{above: 1}"), around(OFFICE)).subList(0, 1);
        Award twoAbove = award("{above: 1}", "\n      - {kind: ENDORSE, level: state, place: ROOT}");

        assertThat(RoutePolicy.goOn(twoAbove, around(OFFICE), taken, PROVINCE))
                .extracting(RouteStep::level, RouteStep::unitId)
                .containsExactly(tuple("unit", OFFICE), tuple("state", PROVINCE), tuple("province", unit(8)));
        assertThat(RoutePolicy.goOn(twoAbove, around(OFFICE), taken, DEPARTMENT))
                .extracting(RouteStep::unitId)
                .containsExactly(OFFICE, DEPARTMENT, PROVINCE, unit(8));
    }

    @Test
    void leader_and_province_of_a_route_are_known_from_its_levels() {
        Award award = award("CLUSTER_LEADER");
        List<RouteStep> route = RoutePolicy.walk(award, around(OFFICE));

        assertThat(RoutePolicy.unitAt(Place.Known.PROVINCE, award.route(), route))
                .contains(unit(8));
        assertThat(RoutePolicy.unitAt(Place.Known.CLUSTER_LEADER, award.route(), route))
                .contains(LEADER);
        assertThat(RoutePolicy.unitAt(Place.Known.ROOT, award.route(), route)).isEmpty();
    }

    private Surroundings around(UnitId submitting) {
        return new Surroundings(tree.line(submitting, DAY), LEADER, ORGANISER, unit(8), tree.bodies(DAY));
    }

    private static Award award(String place) {
        return award(place, "");
    }

    private static Award award(String place, String more) {
        String content = """
                id: thu
                amends: law-06-2026-decree-152-2025
                validFrom: 2026-12-15
                sources: [{vi: Thử, en: Trial, certainty: DESIGN}]
                routes:
                  province-decides-bkt:
                    citation: Thử
                    certainty: DESIGN
                    steps:
                      - {kind: ENDORSE, level: unit, place: SUBMITTING_UNIT}
                      - {kind: ENDORSE, level: region, place: %s}%s
                      - {kind: DECIDE, level: province, place: PROVINCE, award: BKT}
                """.formatted(place, more);
        return RuleSets.with(List.of(new RuleSetText("thu.yml", content, true)))
                .get(4)
                .find("BKT")
                .orElseThrow();
    }

    private void register(UnitId unit, String code, String name, @Nullable UnitId parent, UnitKind kind) {
        LocalDate since = LocalDate.of(2020, 1, 1);
        tree.on(new UnitRegistered(unit, code, name, parent, since), 0);
        tree.on(new UnitClassified(unit, kind, "Thử", since), 1);
    }

    private static UnitId unit(int number) {
        return new UnitId(new UUID(0, number));
    }
}
