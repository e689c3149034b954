package vn.bangvang.shared.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bangvang.shared.eventlog.EventCatalogue;
import vn.bangvang.shared.eventlog.EventCatalogue.Entry;
import vn.bangvang.shared.eventlog.EventSamples;

class ClaimKindTest {

    @Test
    void no_two_kinds_of_key_are_refused_for_the_same_reason() {
        assertThat(ClaimKind.values()).extracting(ClaimKind::reason).doesNotHaveDuplicates();
        assertThat(ClaimKind.values()).extracting(ClaimKind::reason).doesNotContain(Reason.ALREADY_EXISTS);
    }

    /** They stand in the database. */
    @Test
    void each_kind_keeps_the_name_under_which_it_is_stored() {
        assertThat(ClaimKind.values())
                .extracting(ClaimKind::stored)
                .containsExactly(
                        "unit-code",
                        "root-unit",
                        "first-administrator",
                        "person-of-unit",
                        "cluster-name",
                        "cluster-member",
                        "registration",
                        "pledge",
                        "target-report",
                        "score-table",
                        "score-sheet",
                        "review",
                        "ranking",
                        "active-nomination",
                        "achievement",
                        "decision-number",
                        "congress",
                        "congress-pilot");
    }

    @Test
    void names_codes_of_units_and_numbers_of_papers_stand_in_a_key_as_people_see_them_and_nothing_else() {
        assertThat(ClaimKind.written())
                .containsExactly(ClaimKind.UNIT_CODE, ClaimKind.CLUSTER_NAME, ClaimKind.DECISION_NUMBER);
        assertThat(Claim.of(ClaimKind.UNIT_CODE, "SĐ‑1").key()).isEqualTo("sđ-1");
        assertThat(Claim.of(ClaimKind.CLUSTER_NAME, "ORGANISER", "Cụm  SỐ 3").key())
                .isEqualTo("ORGANISER" + Claim.SEPARATOR + "cụm số 3");
        assertThat(Claim.of(ClaimKind.DECISION_NUMBER, "BODY", "AWARD", 2024, "01/QĐ")
                        .key())
                .isEqualTo(String.join(Claim.SEPARATOR, "BODY", "AWARD", "2024", "1/qđ"));
        assertThat(Claim.of(ClaimKind.ACHIEVEMENT, "NOMINEE", "BC-12").key())
                .isEqualTo("NOMINEE" + Claim.SEPARATOR + "BC-12");
    }

    @Test
    void the_likeness_of_a_person_is_told_to_nobody() {
        assertThat(Claim.of(ClaimKind.PERSON_OF_UNIT, "unit", "likeness").parts())
                .containsOnlyKeys("unit");
    }

    @Test
    void a_key_has_all_the_parts_of_its_kind() {
        assertThatThrownBy(() -> Claim.of(ClaimKind.PLEDGE, "cluster")).isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Entry> claiming() {
        return EventCatalogue.entries().stream()
                .filter(entry -> !EventSamples.full(entry.type()).claims().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("claiming")
    void each_part_of_a_key_has_a_name(Entry entry) {
        for (Claim claim : EventSamples.full(entry.type()).claims()) {
            assertThat(ClaimKind.named(claim.stored())).isEqualTo(claim.kind());
            assertThat(claim.parts().keySet()).containsAll(claim.kind().parts());
        }
    }

    @Test
    void the_year_of_a_membership_is_a_part_of_its_key_too() {
        Claim claim = Claim.inYear(ClaimKind.CLUSTER_MEMBERSHIP, 2024, "organiser", "unit");
        assertThat(claim.parts())
                .containsEntry("organiser", "organiser")
                .containsEntry("unit", "unit")
                .containsEntry("year", "2024");
    }
}
