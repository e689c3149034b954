package vn.bangvang.shared.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Whether a request asks for a whole list as CSV, and in which of its two forms. */
public final class Export {

    /** The parameter that asks for the form for programs: {@code csv=machine}. */
    public static final String PARAMETER = "csv";

    private static final String MACHINE = "machine";

    private Export() {}

    public static boolean isAsked(HttpServletRequest request) {
        String format = request.getParameter("format");
        return isForPrograms(request) || "csv".equals(format) || format == null && accepted(request);
    }

    static boolean isForPrograms(HttpServletRequest request) {
        return MACHINE.equals(request.getParameter(PARAMETER));
    }

    private static boolean accepted(HttpServletRequest request) {
        @Nullable String accept = request.getHeader(HttpHeaders.ACCEPT);
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accept);
            return !types.isEmpty()
                    && types.get(0).getType().equals("text")
                    && types.get(0).getSubtype().equals("csv");
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}
