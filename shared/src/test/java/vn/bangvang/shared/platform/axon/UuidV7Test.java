package vn.bangvang.shared.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

class UuidV7Test {

    @Test
    void it_is_of_version_seven_and_begins_with_the_time_it_was_made() {
        long before = System.currentTimeMillis();
        UUID made = UuidV7.next();
        assertThat(made.version()).isEqualTo(7);
        assertThat(made.variant()).isEqualTo(2);
        assertThat(made.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis());
    }

    @Test
    void many_threads_never_make_the_same() {
        Set<UUID> made = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 100_000).parallel().forEach(i -> made.add(UuidV7.next()));
        assertThat(made).hasSize(100_000);
    }

    @Test
    void axon_makes_its_identifiers_so_too() {
        assertThat(UUID.fromString(IdentifierFactory.getInstance().generateIdentifier())
                        .version())
                .isEqualTo(7);
    }
}
