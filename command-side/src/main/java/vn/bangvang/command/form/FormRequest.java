package vn.bangvang.command.form;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.HttpCaller;

/**
 * A form as the request of a program: JSON to the address behind {@code /forms}. The anti-forgery field stays readable. A
 * form acts for the session alone, which must prove that it is no forgery: a password for HTTP Basic that a browser has
 * kept, and would send along for any site, is not passed on.
 */
final class FormRequest extends HttpServletRequestWrapper {

    private static final String TOKEN = "_csrf";
    private static final String KEPT_PASSWORD = "Authorization";

    private final String address;
    private final byte[] body;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    FormRequest(HttpServletRequest form, String address, byte[] body) {
        super(form);
        this.address = address;
        this.body = body;
        headers.put("Content-Type", "application/json");
        headers.put("Content-Length", Integer.toString(body.length));
        headers.put("Accept", "application/json");
        from("_key", "Idempotency-Key", form);
        from("_version", "If-Match", form);
        from("_mandate", HttpCaller.ACTED_UNDER, form);
    }

    private void from(String field, String header, HttpServletRequest form) {
        String value = form.getParameter(field);
        if (value != null && !value.isBlank()) {
            headers.put(header, header.equals("If-Match") ? "\"" + value + "\"" : value);
        }
    }

    @Override
    public String getRequestURI() {
        return address;
    }

    @Override
    public StringBuffer getRequestURL() {
        String whole = super.getRequestURL().toString();
        return new StringBuffer(whole.replace(super.getRequestURI(), address));
    }

    @Override
    public String getServletPath() {
        return address;
    }

    @Override
    public @Nullable String getQueryString() {
        return null;
    }

    @Override
    public @Nullable String getHeader(String name) {
        String header = headers.get(name);
        return header != null || name.equalsIgnoreCase(KEPT_PASSWORD) ? header : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        if (headers.containsKey(name) || name.equalsIgnoreCase(KEPT_PASSWORD)) {
            String header = headers.get(name);
            return header == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(header));
        }
        return super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(headers.keySet());
        names.addAll(Collections.list(super.getHeaderNames()));
        names.remove(KEPT_PASSWORD);
        return Collections.enumeration(names);
    }

    @Override
    public String getContentType() {
        return "application/json";
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    @Override
    public @Nullable String getParameter(String name) {
        return name.equals(TOKEN) ? super.getParameter(name) : null;
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.emptyEnumeration();
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] into, int from, int length) {
                return bytes.read(into, from, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException("The whole body is here");
            }
        };
    }
}
