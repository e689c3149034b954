package vn.bangvang.shared.platform.axon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.axonframework.common.caching.Cache;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.testing.ThreadOrders;

/** The aggregates in memory, in many orders of the threads that use them. */
class AggregateCacheSchedules {

    @Test
    void what_is_forgotten_is_forgotten_by_every_kind_and_the_bound_holds_whoever_uses_it() {
        ThreadOrders.explore(() -> {
            AggregateCaches caches = new AggregateCaches(2);
            Cache units = caches.another();
            Cache pledges = caches.another();
            ThreadOrders.together(
                    () -> units.put("a", "unit"),
                    () -> {
                        pledges.put("a", "pledge");
                        caches.forget("a");
                    },
                    () -> {
                        units.put("b", "unit");
                        units.put("c", "unit");
                    });
            assertNull(pledges.get("a"));
            assertFalse(units.containsKey("a") && units.containsKey("b") && units.containsKey("c"));
        });
    }

    @Test
    void two_who_look_for_the_same_aggregate_get_the_same_one() {
        ThreadOrders.explore(() -> {
            Cache units = new AggregateCaches(2).another();
            Object[] found = new Object[2];
            ThreadOrders.together(
                    () -> found[0] = units.computeIfAbsent("a", Object::new),
                    () -> found[1] = units.computeIfAbsent("a", Object::new));
            assertEquals(found[0], found[1]);
        });
    }
}
