package vn.bangvang.command.form;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.shared.platform.identity.IdentityProperties;
import vn.bangvang.shared.platform.web.LocalAddress;
import vn.bangvang.shared.platform.web.Problems;
import vn.bangvang.shared.platform.web.ReadPosition;
import vn.bangvang.shared.platform.web.ShownOnce;
import vn.bangvang.shared.platform.web.WebReason;

/**
 * Takes the forms of pages under {@code /forms/} and hands each on as the JSON request to {@code /api/} that it stands for, so
 * that a page and a program go the same way. What comes back leads on: to the page that the form names, which will show
 * no older state than what was just written; or to what is to be put right, with everything that was entered.
 * {@code _next} names the page, with {@code {id}} for what was made; {@code _key} is the key of the intention,
 * {@code _version} what it was decided upon, {@code _show} a field of the answer that the next page shows once.
 */
final class Forms implements Filter {

    static final String PREFIX = "/forms/";

    private final JsonMapper json;
    private final Problems problems;
    private final IdentityProperties identity;
    private final FormAgain again = new FormAgain();

    Forms(JsonMapper json, Problems problems, IdentityProperties identity) {
        this.json = json;
        this.problems = problems;
        this.identity = identity;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) asked;
        HttpServletResponse response = (HttpServletResponse) answered;
        if (!request.getMethod().equals("POST") || !request.getRequestURI().startsWith(PREFIX)) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = body(request);
        if (body == null) {
            problems.write(WebReason.BAD_REQUEST, request, response);
            return;
        }
        String address = "/api/" + request.getRequestURI().substring(PREFIX.length());
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        chain.doFilter(new FormRequest(request, address, body), held);
        boolean page = String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).startsWith("text/html");
        if (HttpStatus.valueOf(held.getStatus()).is2xxSuccessful()) {
            done(request, held, page);
        } else if (page && held.getContentSize() > 0) {
            again.show(request, held, json.readTree(held.getContentAsByteArray()));
        }
        held.copyBodyToResponse();
    }

    /** Null when no page of ours sent this: its fields make no sense, or stand in the address, where logs keep them. */
    private byte @Nullable [] body(HttpServletRequest request) {
        try {
            return request.getQueryString() == null
                    ? json.writeValueAsBytes(FormFields.body(request.getParameterMap()))
                    : null;
        } catch (IllegalArgumentException noForm) {
            return null;
        }
    }

    private void done(HttpServletRequest request, ContentCachingResponseWrapper held, boolean page) {
        String position = held.getHeader(Dispatcher.POSITION);
        if (position != null) {
            held.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ReadPosition.cookie(position, identity.isSecure(request)).toString());
        }
        String next = next(request, held);
        show(next, request, held);
        held.resetBuffer();
        held.setHeader(HttpHeaders.LOCATION, next);
        held.setStatus(page ? HttpServletResponse.SC_SEE_OTHER : HttpServletResponse.SC_OK);
    }

    private void show(String next, HttpServletRequest request, ContentCachingResponseWrapper held) {
        String field = request.getParameter("_show");
        if (field != null) {
            String text =
                    json.readTree(held.getContentAsByteArray()).path(field).asString("");
            ShownOnce.keep(text, next, request, held);
        }
    }

    /** What was made has its name in the address before anybody asks whether that is one of ours. */
    private String next(HttpServletRequest request, ContentCachingResponseWrapper held) {
        String wanted = String.valueOf(request.getParameter("_next"));
        return LocalAddress.of(wanted.contains("{id}") ? wanted.replace("{id}", id(held)) : wanted);
    }

    private String id(ContentCachingResponseWrapper held) {
        JsonNode answer = json.readTree(held.getContentAsByteArray());
        return answer.path("id").asString("");
    }
}
