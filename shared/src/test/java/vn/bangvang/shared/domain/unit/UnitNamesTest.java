package vn.bangvang.shared.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRenamed;

class UnitNamesTest {

    private static final UnitId UNIT = new UnitId(new UUID(0, 1));
    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);
    private static final LocalDate FIRST = LocalDate.of(2024, 7, 1);
    private static final LocalDate SECOND = LocalDate.of(2025, 7, 1);

    private final UnitTree units = new UnitTree();

    @Test
    void dates_rule_and_not_the_order_of_entry() {
        units.on(new UnitRegistered(UNIT, "U", "Huyện A", null, FOUNDED), 0);
        units.on(new UnitRenamed(UNIT, "Phường C", "Sắp xếp", SECOND), 1);
        units.on(new UnitRenamed(UNIT, "Thị xã B", "Nhập sau", FIRST), 2);

        assertThat(units.find(UNIT).orElseThrow().name()).isEqualTo("Phường C");
        assertThat(units.nameOn(UNIT, FIRST.minusDays(1))).contains("Huyện A");
        assertThat(units.nameOn(UNIT, FIRST)).contains("Thị xã B");
        assertThat(units.nameOn(UNIT, SECOND.minusDays(1))).contains("Thị xã B");
        assertThat(units.nameOn(UNIT, SECOND)).contains("Phường C");
        assertThat(units.nameOn(UNIT, FOUNDED.minusYears(1))).contains("Huyện A");
        assertThat(units.nameOn(new UnitId(new UUID(0, 2)), SECOND)).isEmpty();
    }

    @Test
    void of_two_names_of_one_day_the_later_entry_corrects_the_earlier() {
        units.on(new UnitRegistered(UNIT, "U", "Huyện A", null, FOUNDED), 0);
        units.on(new UnitRenamed(UNIT, "Phường B", "Sắp xếp", FIRST), 1);
        units.on(new UnitRenamed(UNIT, "Phường Bắc", "Nhầm tên", FIRST), 2);

        assertThat(units.find(UNIT).orElseThrow().name()).isEqualTo("Phường Bắc");
    }
}
