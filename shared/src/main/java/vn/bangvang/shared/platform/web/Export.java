package vn.bangvang.shared.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Whether a request asks for a whole list as a table: a workbook, or CSV in one of its two forms. */
public final class Export {

    /** The parameter that asks for the form for programs: {@code csv=machine}. */
    public static final String PARAMETER = "csv";

    /** What {@code format=} may ask for, beside JSON. */
    static final Map<String, MediaType> FORMATS = Map.of("csv", CsvConverter.CSV, "xlsx", XlsxConverter.XLSX);

    private static final String MACHINE = "machine";

    private Export() {}

    public static boolean isAsked(HttpServletRequest request) {
        String format = request.getParameter("format");
        return isForPrograms(request)
                || format == null && accepted(request)
                || format != null && FORMATS.containsKey(format);
    }

    /** Whether it may be one, however many other types are accepted too. */
    static boolean mayBeAsked(HttpServletRequest request) {
        String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        return isAsked(request)
                || request.getParameter(PARAMETER) != null
                || FORMATS.values().stream().map(MediaType::getSubtype).anyMatch(accept::contains);
    }

    static boolean isForPrograms(HttpServletRequest request) {
        return MACHINE.equals(request.getParameter(PARAMETER));
    }

    private static boolean accepted(HttpServletRequest request) {
        @Nullable String accept = request.getHeader(HttpHeaders.ACCEPT);
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accept);
            return !types.isEmpty() && FORMATS.values().stream().anyMatch(types.get(0)::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}
