package vn.bangvang.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.web.Problem.FieldError;

/**
 * Reads no more of a body than is allowed, whether its length is announced or it arrives in chunks. Files are not taken
 * at all. What filters refuse, here or further in, is answered as a problem here.
 */
final class BodyLimit extends OncePerRequestFilter {

    private final DataSize limit;
    private final Problems problems;

    BodyLimit(DataSize limit, Problems problems) {
        this.limit = limit;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = String.valueOf(request.getContentType());
        if (type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            problems.write(WebReason.UNSUPPORTED_MEDIA_TYPE, request, response);
            return;
        }
        try {
            if (request.getContentLengthLong() > limit.toBytes()) {
                throw tooLarge();
            }
            chain.doFilter(new CleanParameters(new Limited(request)), response);
        } catch (RuntimeException | ServletException thrown) {
            if (!answered(thrown, request, response)) {
                throw thrown;
            }
        }
    }

    private boolean answered(Exception thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        BadField bad = Causes.first(thrown, BadField.class);
        if (bad != null) {
            List<FieldError> errors = List.of(bad.error(Language.of(request)));
            problems.write(problems.of(WebReason.INVALID_INPUT, errors, request), response);
            return true;
        }
        Refusal refusal = Causes.refusal(thrown);
        if (refusal != null) {
            problems.write(refusal, request, response);
        }
        return refusal != null;
    }

    private Refusal tooLarge() {
        return new Refusal(Reason.BODY_TOO_LARGE, Map.of("maximumBytes", limit.toBytes()));
    }

    private final class Limited extends HttpServletRequestWrapper {

        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream());
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private final class Counted extends ServletInputStream {

        private final ServletInputStream inner;
        private long count;

        Counted(ServletInputStream inner) {
            this.inner = inner;
        }

        @Override
        public int read() throws IOException {
            int read = inner.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = inner.read(bytes, from, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            count += read;
            if (count > limit.toBytes()) {
                throw tooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return inner.isFinished();
        }

        @Override
        public boolean isReady() {
            return inner.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            inner.setReadListener(listener);
        }
    }
}
