package vn.bangvang.shared.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bangvang.shared.eventlog.EventCatalogue;
import vn.bangvang.shared.eventlog.EventCatalogue.Entry;
import vn.bangvang.shared.eventlog.EventSamples;

class ClaimKindTest {

    static Stream<Entry> claiming() {
        return EventCatalogue.entries().stream()
                .filter(entry -> !EventSamples.full(entry.type()).claims().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("claiming")
    void each_part_of_a_key_has_a_name(Entry entry) {
        for (Claim claim : EventSamples.full(entry.type()).claims()) {
            ClaimKind kind = ClaimKind.named(claim.kind());
            List<String> parts = List.of(claim.key().split(Claim.SEPARATOR, -1));
            assertThat(parts).hasSize(Math.max(1, kind.parts().size()));
            assertThat(claim.parts().keySet()).containsAll(kind.parts());
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
