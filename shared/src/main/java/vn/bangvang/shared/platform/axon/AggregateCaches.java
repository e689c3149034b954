package vn.bangvang.shared.platform.axon;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;

/**
 * One cache for each kind of aggregate, all within one bound. Axon asks a cache for an id without saying of what kind;
 * in one that all share, the id of a unit would be answered with that unit where a pledge is wanted.
 */
public final class AggregateCaches {

    private final RecentlyUsedCache all;
    private final AtomicInteger kinds = new AtomicInteger();

    public AggregateCaches(int maximumSize) {
        this.all = new RecentlyUsedCache(maximumSize);
    }

    /** A cache for one kind more. */
    public Cache another() {
        return new OfOneKind(all, kinds.getAndIncrement());
    }

    /** Whatever kind it is of. */
    public void forget(Object id) {
        for (int kind = 0; kind < kinds.get(); kind++) {
            all.remove(new Key(kind, id));
        }
    }

    private record Key(int kind, Object id) {}

    private record OfOneKind(RecentlyUsedCache all, int kind) implements Cache {

        @Override
        public <K, V> V get(K key) {
            return all.get(of(key));
        }

        @Override
        public void put(Object key, Object value) {
            all.put(of(key), value);
        }

        @Override
        public boolean putIfAbsent(Object key, Object value) {
            return all.putIfAbsent(of(key), value);
        }

        @Override
        public <T> T computeIfAbsent(Object key, Supplier<T> supplier) {
            return all.computeIfAbsent(of(key), supplier);
        }

        @Override
        public boolean remove(Object key) {
            return all.remove(of(key));
        }

        /** Of the other kinds too: what is not cached is only read again. */
        @Override
        public void removeAll() {
            all.removeAll();
        }

        @Override
        public boolean containsKey(Object key) {
            return all.containsKey(of(key));
        }

        @Override
        public Registration registerCacheEntryListener(EntryListener listener) {
            return all.registerCacheEntryListener(listener);
        }

        @Override
        public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
            all.computeIfPresent(of(key), update);
        }

        private Key of(Object id) {
            return new Key(kind, id);
        }
    }
}
