package vn.bangvang.shared.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a parameter that the operation does not know, and a second value where there can be one: an answer to another
 * question than the one asked is worse than none.
 */
final class KnownParameters implements HandlerInterceptor {

    private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    private static final String FORGERY_TOKEN = "_csrf";
    private static final List<Class<? extends Annotation>> OTHERWISE_MADE =
            List.of(RequestBody.class, PathVariable.class, AuthenticationPrincipal.class);

    /** How an answer is written, whichever it is. */
    private static final List<String> OF_ANSWERS = List.of("format", Export.PARAMETER);

    private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation
                && operation.getBeanType().getName().startsWith("vn.bangvang.")
                && request.getRequestURI().startsWith("/api/")) {
            Map<String, Boolean> names = known.computeIfAbsent(operation.getMethod(), method -> names(operation));
            request.getParameterMap().forEach((name, values) -> {
                if (!name.equals(FORGERY_TOKEN) || !BodyType.isForm(request)) {
                    check(name, values, names);
                }
            });
        }
        return true;
    }

    private static void check(String name, String[] values, Map<String, Boolean> names) {
        Boolean many = names.get(name);
        if (many == null) {
            throw names.isEmpty()
                    ? new BadField(name, "field.parameter.none")
                    : new BadField(name, "field.parameter", Map.of("known", String.join(", ", names.keySet())));
        }
        if (!many && values.length > 1) {
            throw new BadField(name, "field.duplicate");
        }
    }

    /** Each name, and whether it may come more than once. */
    private static Map<String, Boolean> names(HandlerMethod operation) {
        Map<String, Boolean> names = new TreeMap<>();
        if (operation.hasMethodAnnotation(GetMapping.class)) {
            OF_ANSWERS.forEach(name -> names.put(name, false));
        }
        for (MethodParameter parameter : operation.getMethodParameters()) {
            add(parameter, names);
        }
        return names;
    }

    private static void add(MethodParameter parameter, Map<String, Boolean> names) {
        parameter.initParameterNameDiscovery(NAMES);
        Class<?> type = parameter.getParameterType();
        RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
        AlsoAsks also = type.getAnnotation(AlsoAsks.class);
        if (named != null) {
            String name = StringUtils.hasText(named.name()) ? named.name() : parameter.getParameterName();
            names.put(String.valueOf(name), many(type));
        } else if (also != null) {
            for (String name : also.value()) {
                names.put(name, false);
            }
        } else if (type.isRecord()
                && OTHERWISE_MADE.stream().noneMatch(parameter::hasParameterAnnotation)
                && type.getName().startsWith("vn.bangvang.")) {
            for (RecordComponent component : type.getRecordComponents()) {
                names.put(component.getName(), many(component.getType()));
            }
        }
    }

    private static boolean many(Class<?> type) {
        return type.isArray() || Collection.class.isAssignableFrom(type);
    }
}
