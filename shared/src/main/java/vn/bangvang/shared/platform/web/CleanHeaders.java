package vn.bangvang.shared.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;

/** Headers, cookies among them, are well-formed UTF-8 without control characters. */
final class CleanHeaders {

    private static final int LONGEST = 16_384;

    private CleanHeaders() {}

    static void check(HttpServletRequest request) {
        for (String name : Collections.list(request.getHeaderNames())) {
            for (String value : Collections.list(request.getHeaders(name))) {
                CleanText.of(Utf8.ofHeader(value, name), name, LONGEST);
            }
        }
    }
}
