package vn.bangvang.shared.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets each account have some reads under way, and of them a few {@link Expensive} ones or exports, so that it cannot
 * keep others waiting. A read that waits for its position is not under way.
 */
final class ReadsUnderWay implements HandlerInterceptor {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final Share all;
    private final Share expensive;

    ReadsUnderWay(int atOnce, int expensiveAtOnce) {
        this.all = new Share("all", atOnce);
        this.expensive = new Share("expensive", expensiveAtOnce);
    }

    /** What each account may take of something at the same time. */
    private record Share(String name, int atOnce, Map<String, Integer> taken) {

        Share(String name, int atOnce) {
            this(name, atOnce, new ConcurrentHashMap<>());
        }

        private String attribute() {
            return ReadsUnderWay.class.getName() + "." + name;
        }

        void take(String account, HttpServletRequest request) {
            if (taken.merge(account, 1, Integer::sum) > atOnce) {
                done(account);
                throw new Turned(WebReason.TOO_MANY_AT_ONCE);
            }
            request.setAttribute(attribute(), account);
        }

        void giveBack(HttpServletRequest request) {
            if (request.getAttribute(attribute()) instanceof String account) {
                request.removeAttribute(attribute());
                done(account);
            }
        }

        private void done(String account) {
            taken.computeIfPresent(account, (name, count) -> count == 1 ? null : count - 1);
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Principal account = request.getUserPrincipal();
        boolean heavy = isExpensive(handler) || isExport(request);
        if (account != null && (heavy || READS.contains(request.getMethod()))) {
            if (heavy) {
                expensive.take(account.getName(), request);
            }
            try {
                all.take(account.getName(), request);
            } catch (Turned tooMany) {
                expensive.giveBack(request); // nobody is told of the end of what was turned away
                throw tooMany;
            }
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception thrown) {
        all.giveBack(request);
        expensive.giveBack(request);
    }

    private static boolean isExpensive(Object handler) {
        return handler instanceof HandlerMethod operation
                && (operation.hasMethodAnnotation(Expensive.class)
                        || AnnotatedElementUtils.hasAnnotation(operation.getBeanType(), Expensive.class));
    }

    private static boolean isExport(HttpServletRequest request) {
        String subtype = CsvConverter.CSV.getSubtype();
        return request.getParameter(Export.PARAMETER) != null
                || subtype.equals(request.getParameter("format"))
                || String.valueOf(request.getHeader("Accept")).contains(subtype);
    }
}
