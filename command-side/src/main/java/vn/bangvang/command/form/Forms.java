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
import tools.jackson.databind.node.ObjectNode;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.shared.platform.identity.FreshLogins;
import vn.bangvang.shared.platform.identity.IdentityProperties;
import vn.bangvang.shared.platform.web.LocalAddress;
import vn.bangvang.shared.platform.web.Problems;
import vn.bangvang.shared.platform.web.ReadPosition;
import vn.bangvang.shared.platform.web.ReceiptCookie;
import vn.bangvang.shared.platform.web.ShownOnce;
import vn.bangvang.shared.platform.web.WebReason;

/**
 * Takes the forms of pages under {@code /forms/} and hands each on as the JSON request to {@code /api/} that it stands for, so
 * that a page and a program go the same way. What comes back leads on: to the page that the form names, which will show
 * no older state than what was just written; or to what is to be put right, with everything that was entered.
 * {@code _next} names the page, with {@code {id}} for what was made, and has it say once what was done; {@code _key} is the
 * key of the intention, {@code _version} what it was decided upon, {@code _mandate} the mandate of the one who acted where
 * somebody else enters it, {@code _password} the password where it is asked for again, {@code _show} a field of the answer
 * that the next page shows once.
 */
final class Forms implements Filter {

    static final String PREFIX = "/forms/";
    /** The field of whoever is asked for the password again, for what is signed and decided. */
    static final String PASSWORD = "_password";

    private final JsonMapper json;
    private final Problems problems;
    private final IdentityProperties identity;
    private final FormAgain again = new FormAgain();
    private final ManyDone many = new ManyDone();

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
        FormFields fields = fields(request);
        if (fields == null) {
            problems.write(WebReason.BAD_REQUEST, request, response);
            return;
        }
        String address = "/api/" + request.getRequestURI().substring(PREFIX.length());
        request.setAttribute(FreshLogins.PASSWORD, request.getParameter(PASSWORD));
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        chain.doFilter(new FormRequest(request, address, json.writeValueAsBytes(fields.body())), held);
        boolean page = String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).startsWith("text/html");
        if (HttpStatus.valueOf(held.getStatus()).is2xxSuccessful()) {
            done(request, held, page);
        } else if (held.getContentSize() > 0) {
            refused(request, held, fields, page);
        }
        held.copyBodyToResponse();
    }

    /** Null when no page of ours sent this: its fields make no sense, or stand in the address, where logs keep them. */
    private static @Nullable FormFields fields(HttpServletRequest request) {
        try {
            return request.getQueryString() == null ? new FormFields(request.getParameterMap()) : null;
        } catch (IllegalArgumentException noForm) {
            return null;
        }
    }

    /** What is wrong is told by the names that the form has. */
    private void refused(
            HttpServletRequest request, ContentCachingResponseWrapper held, FormFields fields, boolean page)
            throws IOException {
        JsonNode said = json.readTree(held.getContentAsByteArray());
        for (JsonNode error : said.path("errors")) {
            if (error instanceof ObjectNode field) {
                field.put("field", fields.named(field.path("field").asString("")));
            }
        }
        if (page) {
            again.show(request, held, said);
        } else {
            held.resetBuffer();
            held.getOutputStream().write(json.writeValueAsBytes(said));
        }
    }

    private void done(HttpServletRequest request, ContentCachingResponseWrapper held, boolean page) throws IOException {
        String position = held.getHeader(Dispatcher.POSITION);
        if (position != null) {
            held.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ReadPosition.cookie(position, identity.isSecure(request)).toString());
        }
        JsonNode answer = answer(held);
        if (page && ManyDone.isIn(answer)) {
            many.show(request, held, answer);
            return;
        }
        String next = next(request, answer);
        show(next, request, held, answer);
        if (request.getParameter("_next") != null) {
            held.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ReceiptCookie.of(position, identity.isSecure(request)).toString());
        }
        held.resetBuffer();
        held.setHeader(HttpHeaders.LOCATION, next);
        held.setStatus(page ? HttpServletResponse.SC_SEE_OTHER : HttpServletResponse.SC_OK);
    }

    private static void show(
            String next, HttpServletRequest request, ContentCachingResponseWrapper held, JsonNode answer) {
        String field = request.getParameter("_show");
        if (field != null) {
            ShownOnce.keep(answer.path(field).asString(""), next, request, held);
        }
    }

    /** What was made has its name in the address before anybody asks whether that is one of ours. */
    private static String next(HttpServletRequest request, JsonNode answer) {
        String wanted = String.valueOf(request.getParameter("_next"));
        return LocalAddress.of(
                wanted.contains("{id}")
                        ? wanted.replace("{id}", answer.path("id").asString(""))
                        : wanted);
    }

    /** Some commands answer nothing. */
    private JsonNode answer(ContentCachingResponseWrapper held) {
        return held.getContentSize() == 0 ? json.createObjectNode() : json.readTree(held.getContentAsByteArray());
    }
}
