package vn.bangvang.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of the address and of forms, held to {@link CleanText} when somebody asks for them. */
final class CleanParameters extends HttpServletRequestWrapper {

    private @Nullable Map<String, String[]> clean;

    CleanParameters(HttpServletRequest request) {
        super(request);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        if (clean == null) {
            Map<String, String[]> made = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, values) -> made.put(cleanName(name), cleanAll(name, values)));
            clean = Collections.unmodifiableMap(made);
        }
        return clean;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterMap().get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = getParameterMap().get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    private static String cleanName(String name) {
        return CleanText.of(name, "?", CleanText.USUAL_LIMIT);
    }

    private static String[] cleanAll(String name, String[] values) {
        return Arrays.stream(values)
                .map(value -> CleanText.of(value, name, CleanText.USUAL_LIMIT))
                .toArray(String[]::new);
    }
}
