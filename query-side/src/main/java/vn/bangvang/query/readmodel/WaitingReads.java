package vn.bangvang.query.readmodel;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.bangvang.query.readmodel.Positions.Reached;
import vn.bangvang.shared.eventlog.LogSubscription;

/**
 * Holds a read back that names a position, at most two seconds, until its read model has come there. One thread looks
 * after all that wait; a position that nobody has written yet is not waited for.
 */
public final class WaitingReads implements HandlerInterceptor, AutoCloseable {

    private record Waiting(AsyncContext request, ReadModel model, long position, long deadline) {}

    private static final Logger LOG = LoggerFactory.getLogger(WaitingReads.class);
    private static final String WAITED = WaitingReads.class.getName();
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration NEVER_LONGER = Duration.ofSeconds(10);
    private static final long LOOK_MILLIS = 25;

    private final LogSubscription log;
    private final Positions positions;
    private final Function<Class<? extends ReadModel>, ReadModel> models;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final Thread looking;
    private volatile boolean closed;

    public WaitingReads(
            LogSubscription log, Positions positions, Function<Class<? extends ReadModel>, ReadModel> models) {
        this.log = log;
        this.positions = positions;
        this.models = models;
        this.looking = new Thread(this::look, "bangvang-waiting-reads");
        looking.setDaemon(true);
        looking.start();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Reads reads = handler instanceof HandlerMethod operation
                ? operation.getBeanType().getAnnotation(Reads.class)
                : null;
        Long wanted = reads == null ? null : QueryContextArgument.wanted(request);
        if (reads == null || wanted == null || request.getAttribute(WAITED) != null) {
            return true;
        }
        ReadModel model = models.apply(reads.value());
        if (positions.knows(model, wanted) || !isWritten(wanted) || positions.has(model, wanted)) {
            return true;
        }
        request.setAttribute(WAITED, true);
        AsyncContext held = request.startAsync(request, response);
        held.setTimeout(NEVER_LONGER.toMillis());
        waiting.add(new Waiting(held, model, wanted, System.nanoTime() + PATIENCE.toNanos()));
        return false;
    }

    /** How many wait at the moment. */
    int count() {
        return waiting.size();
    }

    private boolean isWritten(long position) {
        if (log.position() < position) {
            log.catchUp();
        }
        return log.position() >= position;
    }

    private void look() {
        while (!closed) {
            positions.pause(LOOK_MILLIS);
            try {
                letGo();
            } catch (RuntimeException broken) {
                LOG.warn("Positions cannot be looked up", broken);
            }
        }
    }

    private void letGo() {
        Map<ReadModel, List<Waiting>> byModel = waiting.stream().collect(Collectors.groupingBy(Waiting::model));
        byModel.forEach((model, reads) -> {
            long reached = reached(model, reads);
            for (Waiting read : reads) {
                boolean late = System.nanoTime() - read.deadline() > 0;
                if ((late || reached >= read.position()) && waiting.remove(read)) {
                    letGo(read.request());
                }
            }
        });
    }

    /** One look at the database for all that wait for the same read model, and none for what this node knows. */
    private long reached(ReadModel model, List<Waiting> reads) {
        boolean known = reads.stream().allMatch(read -> positions.knows(model, read.position()));
        try {
            if (known) {
                return Long.MAX_VALUE;
            }
            Reached reached = positions.reached(model);
            return reached.closed() ? 0 : reached.position();
        } catch (RuntimeException unreachable) {
            return 0; // the read itself will say so when its time is up
        }
    }

    private static void letGo(AsyncContext request) {
        try {
            request.dispatch();
        } catch (IllegalStateException gone) {
            LOG.debug("Whoever waited has gone", gone);
        }
    }

    @Override
    public void close() {
        closed = true;
        looking.interrupt();
    }
}
