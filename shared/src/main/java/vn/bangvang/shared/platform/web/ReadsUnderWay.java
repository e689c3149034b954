package vn.bangvang.shared.platform.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.AsyncHandlerInterceptor;

/**
 * Gives each account its share of reading, so that it cannot keep others waiting: {@link Expensive} reads and exports
 * count apart. What is beyond the share is put off without a thread, and turned away when that has taken too long. A read
 * that waits for its position is not under way.
 */
final class ReadsUnderWay implements AsyncHandlerInterceptor, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadsUnderWay.class);
    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final String UNDER_WAY = ReadsUnderWay.class.getName();
    private static final String TURN = UNDER_WAY + ".turn";
    private static final long LOOK_MILLIS = 10;
    private static final Duration LONGER_THAN_ANY = Duration.ofMinutes(1);

    /** A read that has begun, to be ended once. */
    private record UnderWay(String account, boolean expensive) {}

    private final ReadShares shares;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "bangvang-read-shares");
        thread.setDaemon(true);
        return thread;
    });

    ReadsUnderWay(ReadShares.Terms terms) {
        this.shares = new ReadShares(terms, System::nanoTime);
        looking.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            shares.look();
        } catch (RuntimeException broken) {
            LOG.error("A read whose turn had come did not go on", broken); // the others' turns come all the same
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Principal account = request.getUserPrincipal();
        boolean expensive = isExpensive(handler) || Export.mayBeAsked(request);
        if (account == null || !(expensive || READS.contains(request.getMethod()))) {
            return true;
        }
        UnderWay read = new UnderWay(account.getName(), expensive);
        if (request.getAttribute(TURN) instanceof Boolean begins) {
            request.removeAttribute(TURN);
            return begun(read, begins, request);
        }
        return switch (shares.ask(read.account(), expensive, () -> putOff(read, request, response))) {
            case BEGINS -> begun(read, true, request);
            case WAITS -> false;
            case TURNED_AWAY -> begun(read, false, request);
        };
    }

    /** Goes on with the request, in a thread of the container's, when its turn has come or its patience is over. */
    private ReadShares.Turn putOff(UnderWay read, HttpServletRequest request, HttpServletResponse response) {
        AsyncContext held = request.startAsync(request, response);
        held.setTimeout(LONGER_THAN_ANY.toMillis());
        return begins -> {
            request.setAttribute(TURN, begins);
            try {
                held.dispatch();
            } catch (IllegalStateException gone) {
                LOG.debug("Whoever waited has gone", gone);
                if (begins) {
                    shares.end(read.account(), read.expensive());
                }
            }
        };
    }

    private static boolean begun(UnderWay read, boolean begins, HttpServletRequest request) {
        if (!begins) {
            throw new Turned(WebReason.TOO_MANY_AT_ONCE);
        }
        request.setAttribute(UNDER_WAY, read);
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception thrown) {
        if (request.getAttribute(UNDER_WAY) instanceof UnderWay read) {
            request.removeAttribute(UNDER_WAY);
            shares.end(read.account(), read.expensive());
        }
    }

    /** What goes on without a thread, such as news that are told as they happen, is no longer under way. */
    @Override
    public void afterConcurrentHandlingStarted(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        afterCompletion(request, response, handler, null);
    }

    private static boolean isExpensive(Object handler) {
        return handler instanceof HandlerMethod operation
                && (operation.hasMethodAnnotation(Expensive.class)
                        || AnnotatedElementUtils.hasAnnotation(operation.getBeanType(), Expensive.class));
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
