package vn.bangvang.shared.domain.congress;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Unmodifiable maps with one entry more or less; they keep the order in which the entries came. */
final class Entries {

    private Entries() {}

    static <K, V> Map<K, V> with(Map<K, V> before, K key, V value) {
        Map<K, V> after = new LinkedHashMap<>(before);
        after.put(key, value);
        return Collections.unmodifiableMap(after);
    }

    static <K, V> Map<K, V> without(Map<K, V> before, K key) {
        Map<K, V> after = new LinkedHashMap<>(before);
        after.remove(key);
        return Collections.unmodifiableMap(after);
    }
}
