package vn.bangvang.shared.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.kernel.UnitKind;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitClassified;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRenamed;

class UnitStateTest {

    private static final UnitId PROVINCE = new UnitId(new UUID(1, 0));
    private static final UnitId OFFICE = new UnitId(new UUID(1, 1));
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2025, 7, 1);
    private static final UnitRegistered REGISTERED = new UnitRegistered(OFFICE, "S01", "Sở", PROVINCE, FIRST);

    @Test
    void a_registered_unit_has_a_code_a_name_a_parent_and_no_kind_yet() {
        UnitState unit = after(REGISTERED);
        assertThat(unit.id()).isEqualTo(OFFICE);
        assertThat(unit.code()).isEqualTo("S01");
        assertThat(unit.name()).isEqualTo("Sở");
        assertThat(unit.parent()).isEqualTo(PROVINCE);
        assertThat(unit.since()).isEqualTo(FIRST);
        assertThat(unit.kindOn(LATER)).isEmpty();
    }

    @Test
    void a_renamed_unit_bears_each_name_from_its_day_on() {
        UnitState unit = after(REGISTERED, new UnitRenamed(OFFICE, "Ban", "Sáp nhập", LATER));
        assertThat(unit.name()).isEqualTo("Ban");
        assertThat(unit.nameOn(LATER)).isEqualTo("Ban");
        assertThat(unit.nameOn(LATER.minusDays(1))).isEqualTo("Sở");
        assertThat(unit.nameOn(FIRST.minusYears(1))).isEqualTo("Sở");
    }

    @Test
    void an_earlier_renaming_that_is_entered_late_does_not_change_the_name_of_today() {
        UnitState unit = after(
                REGISTERED,
                new UnitRenamed(OFFICE, "Ban", "Sáp nhập", LATER),
                new UnitRenamed(OFFICE, "Chi cục", "Nhập muộn", LATER.minusMonths(6)));
        assertThat(unit.name()).isEqualTo("Ban");
        assertThat(unit.nameOn(LATER.minusDays(1))).isEqualTo("Chi cục");
    }

    @Test
    void a_name_entered_for_the_same_day_again_replaces_the_first() {
        UnitState unit = after(REGISTERED, new UnitRenamed(OFFICE, "Sở Nội vụ", "Nhầm", FIRST));
        assertThat(unit.names()).containsOnlyKeys(FIRST);
        assertThat(unit.name()).isEqualTo("Sở Nội vụ");
    }

    @Test
    void a_classified_unit_is_of_the_kind_from_the_day_on() {
        UnitState unit = after(REGISTERED, new UnitClassified(OFFICE, UnitKind.values()[0], "Quyết định", LATER));
        assertThat(unit.kindOn(LATER)).contains(UnitKind.values()[0]);
        assertThat(unit.kindOn(LATER.minusDays(1))).isEmpty();
    }

    @Test
    void a_unit_is_registered_first_and_once() {
        assertThatIllegalArgumentException().isThrownBy(() -> after(new UnitRenamed(OFFICE, "Ban", "Vì", LATER)));
        assertThatIllegalArgumentException().isThrownBy(() -> after(REGISTERED, REGISTERED));
    }

    private static UnitState after(UnitEvent... events) {
        UnitState state = null;
        for (int i = 0; i < events.length; i++) {
            state = UnitState.FOLD.after(state, new EventEnvelope<>(events[i], new ActorMetadata(null, null), i));
        }
        return state;
    }
}
