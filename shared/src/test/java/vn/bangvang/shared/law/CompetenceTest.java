package vn.bangvang.shared.law;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.shared.domain.kernel.UnitKind.COMMUNE;
import static vn.bangvang.shared.domain.kernel.UnitKind.COMMUNE_COMMAND;
import static vn.bangvang.shared.domain.kernel.UnitKind.DISTRICT;
import static vn.bangvang.shared.domain.kernel.UnitKind.DISTRICT_COMMAND;
import static vn.bangvang.shared.domain.kernel.UnitKind.PROVINCE;
import static vn.bangvang.shared.domain.kernel.UnitKind.PROVINCIAL_COMMAND;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.kernel.UnitKind;
import vn.bangvang.shared.domain.nomination.RouteStep;
import vn.bangvang.shared.law.UnitLine.Rung;
import vn.bangvang.shared.testing.Refused;
import vn.bangvang.shared.testing.Routes;

/** Who may decide what, when: by the kind of the unit that submits and of those above it. */
class CompetenceTest {

    @ParameterizedTest
    @CsvSource({
        "2023-12-31, LDTT,   DISTRICT",
        "2023-12-31, CSTDCS, DISTRICT",
        "2023-12-31, TTLDTT, DISTRICT",
        "2023-12-31, GK,     COMMUNE",
        "2024-01-01, LDTT,   COMMUNE",
        "2024-01-01, GK,     COMMUNE",
        "2025-06-30, CSTDCS, DISTRICT",
        "2025-06-30, TTLDTT, DISTRICT",
        "2025-07-01, CSTDCS, COMMUNE",
        "2025-07-01, TTLDTT, COMMUNE",
        "2025-07-01, LDTT,   COMMUNE",
        "2025-07-01, GK,     COMMUNE",
    })
    void a_commune_decides_only_what_the_law_of_the_day_gives_it(LocalDate day, String award, UnitKind decides) {
        assertThat(decider(day, award, COMMUNE, DISTRICT, PROVINCE)).isEqualTo(decides);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-30, CSTT,   DISTRICT_COMMAND",
        "2025-07-01, CSTT,   PROVINCIAL_COMMAND",
        "2025-07-01, DVTT,   PROVINCIAL_COMMAND",
        "2025-07-01, CSTDCS, PROVINCIAL_COMMAND",
        "2025-07-01, GK,     DISTRICT_COMMAND",
        "2024-06-01, GK,     DISTRICT_COMMAND",
    })
    void a_ward_command_decides_none_of_the_titles(LocalDate day, String award, UnitKind decides) {
        assertThat(decider(day, award, COMMUNE_COMMAND, DISTRICT_COMMAND, PROVINCIAL_COMMAND))
                .isEqualTo(decides);
    }

    @Test
    void the_district_endorses_before_it_decides_what_a_commune_sent_and_not_what_it_sent_itself() {
        assertThat(walk(LocalDate.of(2024, 12, 1), "CSTDCS", COMMUNE, DISTRICT))
                .extracting(RouteStep::kind)
                .containsExactly(StepKind.ENDORSE, StepKind.ENDORSE, StepKind.COUNCIL, StepKind.DECIDE);
        assertThat(walk(LocalDate.of(2024, 12, 1), "CSTDCS", DISTRICT, PROVINCE))
                .extracting(RouteStep::kind)
                .containsExactly(StepKind.ENDORSE, StepKind.COUNCIL, StepKind.DECIDE);
    }

    @Test
    void a_unit_whose_kind_nobody_recorded_is_told_to_have_it_recorded() {
        var refusal = Refused.by(() -> walk(LocalDate.of(2024, 12, 1), "LDTT", (UnitKind) null));
        assertThat(refusal.reason()).isEqualTo(Reason.UNIT_KIND_UNKNOWN);
        assertThat(refusal.details()).containsKey("citation");
    }

    @Test
    void a_commune_without_a_district_above_it_is_told_who_could_decide() {
        var refusal = Refused.by(() -> walk(LocalDate.of(2023, 12, 1), "LDTT", COMMUNE));
        assertThat(refusal.reason()).isEqualTo(Reason.NO_COMPETENT_UNIT);
        assertThat(refusal.details().get("competent")).asString().contains("DISTRICT", "OFFICE");
    }

    private static UnitKind decider(LocalDate day, String award, UnitKind... kinds) {
        List<RouteStep> route = walk(day, award, kinds);
        UnitId decider = route.get(route.size() - 1).unitId();
        return kinds[(int) decider.value().getLeastSignificantBits() - 1];
    }

    private static List<RouteStep> walk(LocalDate day, String award, @Nullable UnitKind... kinds) {
        List<Rung> line = new ArrayList<>();
        for (UnitKind kind : kinds) {
            line.add(new Rung(new UnitId(new UUID(0, line.size() + 1)), kind));
        }
        RuleSet law = RuleSets.inForceOn(day);
        UnitId top = line.get(line.size() - 1).unit();
        return Routes.walk(law.find(award).orElseThrow(), new UnitLine(line), null, top);
    }
}
