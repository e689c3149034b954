package vn.bangvang.shared.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Holds the variables of a path to {@link CleanText}. */
final class CleanPath implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            Map<String, String> clean = new LinkedHashMap<>();
            variables.forEach((name, value) ->
                    clean.put(name.toString(), CleanText.of(value.toString(), name.toString(), CleanText.USUAL_LIMIT)));
            request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, clean);
        }
        return true;
    }
}
