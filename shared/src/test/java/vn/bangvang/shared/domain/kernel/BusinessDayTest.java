package vn.bangvang.shared.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bangvang.shared.domain.mandate.MandateEvent.MandateGranted;
import vn.bangvang.shared.domain.movement.MovementEvent.DeadlineExtended;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingProposed;
import vn.bangvang.shared.eventlog.EventCatalogue;
import vn.bangvang.shared.eventlog.EventCatalogue.Entry;

class BusinessDayTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);

    static Stream<Entry> events() {
        return EventCatalogue.entries().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_has_its_day(Entry event) {
        assertThat(BusinessDay.name(event.type())).isNotBlank();
    }

    @Test
    void a_day_that_an_act_sets_is_not_its_own() {
        assertThat(BusinessDay.name(RankingProposed.class)).isEqualTo("proposedOn");
        assertThat(BusinessDay.name(DeadlineExtended.class)).isEqualTo("extendedOn");
        UUID id = UUID.randomUUID();
        assertThat(BusinessDay.of(new MandateGranted(
                        new MandateId(id),
                        new AccountId(id),
                        new PersonId(id),
                        Role.APPROVER,
                        new UnitId(id),
                        DAY,
                        DAY.plusYears(1),
                        null,
                        "QĐ")))
                .isEqualTo(DAY);
    }
}
