package vn.bangvang.shared.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentlyUsedCacheTest {

    private final RecentlyUsedCache cache = new RecentlyUsedCache(100);

    @Test
    void what_was_put_is_found_until_it_is_removed() {
        cache.put("a", 1);
        assertThat(cache.<String, Integer>get("a")).isEqualTo(1);
        assertThat(cache.containsKey("a")).isTrue();
        assertThat(cache.remove("a")).isTrue();
        assertThat(cache.remove("a")).isFalse();
        assertThat(cache.<String, Integer>get("a")).isNull();
    }

    @Test
    void the_first_to_put_a_key_wins_when_asked_so() {
        assertThat(cache.putIfAbsent("a", 1)).isTrue();
        assertThat(cache.putIfAbsent("a", 2)).isFalse();
        assertThat(cache.<Integer>computeIfAbsent("a", () -> 3)).isEqualTo(1);
        assertThat(cache.<Integer>computeIfAbsent("b", () -> 3)).isEqualTo(3);
    }

    @Test
    void a_value_is_changed_in_place_and_dropped_when_nothing_is_left_of_it() {
        cache.put("a", 1);
        cache.<Integer>computeIfPresent("a", value -> value + 1);
        cache.<Integer>computeIfPresent("b", value -> value + 1);
        assertThat(cache.<String, Integer>get("a")).isEqualTo(2);
        assertThat(cache.containsKey("b")).isFalse();
        cache.<Integer>computeIfPresent("a", value -> null);
        assertThat(cache.containsKey("a")).isFalse();
    }

    @Test
    void a_new_case_stays_though_the_older_ones_were_used_more_often() {
        for (int old = 0; old < 100; old++) {
            cache.put(old, old);
            for (int use = 0; use < 10; use++) {
                cache.get(old);
            }
        }
        cache.put("new", 1);
        assertThat(cache.containsKey("new")).isTrue();
        assertThat(cache.containsKey(0)).isFalse();
        assertThat(cache.containsKey(1)).isTrue();
    }

    @Test
    void removing_all_leaves_nothing() {
        cache.put("a", 1);
        cache.removeAll();
        assertThat(cache.containsKey("a")).isFalse();
    }
}
