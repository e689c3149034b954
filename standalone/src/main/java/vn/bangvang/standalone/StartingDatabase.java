package vn.bangvang.standalone;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.EnumerablePropertySource;
import vn.bangvang.standalone.server.EmbeddedServer;

/**
 * The properties of a database that is still being started: who asks for one waits for it. The application looks for its
 * parts before it asks for any.
 */
final class StartingDatabase extends EnumerablePropertySource<Supplier<Map<String, Object>>> {

    private @Nullable CompletableFuture<Map<String, Object>> properties;

    /** @param start starts it and tells its properties */
    StartingDatabase(Supplier<Map<String, Object>> start) {
        super("database", start);
    }

    /** Starts it, unless that has begun. */
    synchronized CompletableFuture<Map<String, Object>> start() {
        if (properties == null) {
            properties = CompletableFuture.supplyAsync(getSource(), task -> new Thread(task, "start-database").start());
        }
        return properties;
    }

    @Override
    public String[] getPropertyNames() {
        return EmbeddedServer.PROPERTIES.toArray(String[]::new);
    }

    @Override
    public @Nullable Object getProperty(String name) {
        return EmbeddedServer.PROPERTIES.contains(name) ? started().get(name) : null;
    }

    /** @throws RuntimeException what kept it from starting, if that has begun */
    void demandStarted() {
        if (begun()) {
            started();
        }
    }

    private synchronized boolean begun() {
        return properties != null;
    }

    private Map<String, Object> started() {
        try {
            return start().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : failed;
        }
    }
}
