package vn.bangvang.shared.domain.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.bangvang.shared.law.StepKind.COUNCIL;
import static vn.bangvang.shared.law.StepKind.DECIDE;
import static vn.bangvang.shared.law.StepKind.ENDORSE;
import static vn.bangvang.shared.law.StepKind.EXTERNAL_DECISION;
import static vn.bangvang.shared.law.StepKind.FORWARD;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.law.RuleSets;
import vn.bangvang.shared.law.UnitLine;
import vn.bangvang.shared.testing.Refused;
import vn.bangvang.shared.testing.Routes;

class RoutePolicyTest {

    private static final UnitId UNIT = new UnitId(new UUID(0, 1));
    private static final UnitId LEADER = new UnitId(new UUID(0, 2));
    private static final UnitId PROVINCE = new UnitId(new UUID(0, 3));
    private static final RuleSet LAW_OF_2003 = RuleSets.inForceOn(LocalDate.of(2022, 12, 1));

    @Test
    void a_government_flag_goes_through_unit_cluster_province_and_council_to_the_prime_minister() {
        var route = Routes.walk(LAW_OF_2003.find("CTDCP").orElseThrow(), UnitLine.of(UNIT), LEADER, PROVINCE);

        assertThat(route)
                .extracting(
                        RouteStep::kind, RouteStep::level, RouteStep::unitId, RouteStep::award, RouteStep::authority)
                .containsExactly(
                        tuple(ENDORSE, "unit", UNIT, null, null),
                        tuple(ENDORSE, "cluster", LEADER, null, null),
                        tuple(ENDORSE, "province", PROVINCE, null, null),
                        tuple(COUNCIL, "province", PROVINCE, null, null),
                        tuple(DECIDE, "province", PROVINCE, "CTDT", null),
                        tuple(FORWARD, "province", PROVINCE, null, "PRIME_MINISTER"),
                        tuple(EXTERNAL_DECISION, "state", PROVINCE, "CTDCP", "PRIME_MINISTER"));
        assertThat(route.get(3).council().thresholdPercent()).isEqualTo(80);
    }

    @Test
    void a_provincial_soldier_needs_ninety_percent_and_no_cluster() {
        var route = Routes.walk(LAW_OF_2003.find("CSTDT").orElseThrow(), UnitLine.of(UNIT), null, PROVINCE);

        assertThat(route).extracting(RouteStep::kind).containsExactly(ENDORSE, ENDORSE, COUNCIL, DECIDE);
        assertThat(route.get(2).council().thresholdPercent()).isEqualTo(90);
    }

    @Test
    void a_flag_without_a_cluster_is_refused_with_the_article() {
        var refusal = Refused.by(
                () -> Routes.walk(LAW_OF_2003.find("CTDT").orElseThrow(), UnitLine.of(UNIT), null, PROVINCE));

        assertThat(refusal.reason()).isEqualTo(Reason.CLUSTER_REQUIRED);
        assertThat(refusal.details()).containsKey("citation");
    }
}
