package vn.bangvang.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets each account have a few {@link Expensive} answers, or exports, under way, so that it cannot keep others waiting. */
final class ExpensiveReads implements HandlerInterceptor {

    private static final String COUNTED = ExpensiveReads.class.getName();

    private final int atOnce;
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

    ExpensiveReads(int atOnce) {
        this.atOnce = atOnce;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Principal account = request.getUserPrincipal();
        if (account != null && (isExpensive(handler) || isExport(request))) {
            if (underWay.merge(account.getName(), 1, Integer::sum) > atOnce) {
                done(account.getName());
                throw new Turned(WebReason.TOO_MANY_AT_ONCE);
            }
            request.setAttribute(COUNTED, account.getName());
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception thrown) {
        if (request.getAttribute(COUNTED) instanceof String account) {
            request.removeAttribute(COUNTED);
            done(account);
        }
    }

    private void done(String account) {
        underWay.computeIfPresent(account, (name, count) -> count == 1 ? null : count - 1);
    }

    private static boolean isExpensive(Object handler) {
        return handler instanceof HandlerMethod operation
                && (operation.hasMethodAnnotation(Expensive.class)
                        || AnnotatedElementUtils.hasAnnotation(operation.getBeanType(), Expensive.class));
    }

    private static boolean isExport(HttpServletRequest request) {
        String subtype = CsvConverter.CSV.getSubtype();
        return subtype.equals(request.getParameter("format"))
                || String.valueOf(request.getHeader("Accept")).contains(subtype);
    }
}
