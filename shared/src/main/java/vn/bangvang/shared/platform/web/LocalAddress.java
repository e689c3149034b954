package vn.bangvang.shared.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page to go on to, as somebody outside may have written it: one of this service, never of another, and in no other
 * characters than those of an address.
 */
public final class LocalAddress {

    private static final Pattern LOCAL = Pattern.compile("/(?!/)[A-Za-z0-9\\-._~!$&'()*+,;=:@/?%#]{0,500}");

    private LocalAddress() {}

    /** The first page instead of what is none of ours. */
    public static String of(@Nullable String wanted) {
        return wanted != null && LOCAL.matcher(wanted).matches() ? wanted : "/";
    }

    /** As a parameter of the login page; empty for the first page. */
    public static String next(@Nullable String wanted, String before) {
        String address = of(wanted);
        return address.equals("/") ? "" : before + "next=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    public static String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return next(request.getRequestURI() + (query == null ? "" : "?" + query), "?");
    }
}
