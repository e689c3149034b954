package vn.bangvang.shared.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.common.caching.Cache;
import org.junit.jupiter.api.Test;

class AggregateCachesTest {

    private final AggregateCaches caches = new AggregateCaches(100);
    private final Cache units = caches.another();
    private final Cache pledges = caches.another();

    @Test
    void what_one_kind_holds_under_an_id_is_nothing_to_another() {
        units.put("a", "unit");
        assertThat(pledges.<String, String>get("a")).isNull();
        assertThat(pledges.containsKey("a")).isFalse();
        assertThat(pledges.putIfAbsent("a", "pledge")).isTrue();
        assertThat(pledges.remove("a")).isTrue();
        assertThat(units.<String, String>get("a")).isEqualTo("unit");
    }

    @Test
    void what_is_forgotten_is_forgotten_by_every_kind() {
        units.put("a", "unit");
        pledges.put("a", "pledge");
        pledges.put("b", "pledge");
        caches.forget("a");
        assertThat(units.containsKey("a")).isFalse();
        assertThat(pledges.containsKey("a")).isFalse();
        assertThat(pledges.containsKey("b")).isTrue();
    }

    @Test
    void all_kinds_together_stay_within_the_bound() {
        units.put("a", "unit");
        for (int pledge = 0; pledge < 100; pledge++) {
            pledges.put(pledge, pledge);
        }
        assertThat(units.containsKey("a")).isFalse();
        assertThat(pledges.containsKey(0)).isTrue();
    }
}
