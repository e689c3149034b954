package vn.bangvang.shared.platform.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;

/**
 * Lets a request in when all of it is here: the body read once, no longer than allowed and of a type that is taken, the
 * parameters and headers clean. A body on its way holds no thread and has a time limit. What filters refuse, here or
 * further in, is answered as a problem here.
 */
final class WholeBody implements Filter {

    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String ARRIVED = WholeBody.class.getName();

    private final DataSize limit;
    private final Problems problems;
    private final BodyRoom room;

    /** @param room for all bodies on their way together */
    WholeBody(DataSize limit, DataSize room, Problems problems) {
        this.limit = limit;
        this.room = new BodyRoom(room.toBytes());
        this.problems = problems;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) asked;
        HttpServletResponse response = (HttpServletResponse) answered;
        try {
            byte[] body = body(request, response);
            if (body != null) {
                pass(request, response, chain, body);
            } else if (request.getDispatcherType() != DispatcherType.REQUEST) {
                chain.doFilter(request, response);
            }
        } catch (RuntimeException | ServletException thrown) {
            if (!answered(thrown, request, response)) {
                throw thrown;
            }
        }
    }

    /** Nothing while the body is on its way, or when it has been passed on before. */
    private byte @Nullable [] body(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            byte[] arrived = (byte[]) request.getAttribute(ARRIVED);
            request.removeAttribute(ARRIVED);
            return arrived;
        }
        long length = request.getContentLengthLong();
        if (length > limit.toBytes()) {
            throw tooLarge();
        }
        if (length == 0 || length < 0 && request.getHeader("Transfer-Encoding") == null) {
            return new byte[0];
        }
        if (length > 0 && request.getInputStream().available() >= length) {
            return request.getInputStream().readNBytes((int) length);
        }
        await(request, response);
        return null;
    }

    private void await(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AsyncContext waiting = request.startAsync(request, response);
        waiting.setTimeout(PATIENCE.toMillis());
        ArrivingBody body = new ArrivingBody(request.getInputStream(), (int) limit.toBytes(), room, new BodyReceiver() {
            @Override
            public void arrived(byte[] bytes) {
                request.setAttribute(ARRIVED, bytes);
                waiting.dispatch();
            }

            @Override
            public void failed(@Nullable RuntimeException why) {
                if (why != null) {
                    answered(why, request, response);
                }
                waiting.complete();
            }
        });
        waiting.addListener(body);
        request.getInputStream().setReadListener(body);
    }

    private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain, byte[] body)
            throws IOException, ServletException {
        if (!BodyType.isTaken(request, body.length)) {
            throw new Turned(WebReason.UNSUPPORTED_MEDIA_TYPE);
        }
        CleanHeaders.check(request);
        ArrivedRequest arrived = new ArrivedRequest(request, body);
        try {
            chain.doFilter(arrived, response);
        } finally {
            arrived.handled();
        }
    }

    private boolean answered(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
        try {
            BadField bad = Causes.first(thrown, BadField.class);
            Turned turned = Causes.first(thrown, Turned.class);
            Refusal refusal = Causes.refusal(thrown);
            if (bad != null) {
                List<FieldError> errors = List.of(bad.error(Language.of(request)));
                problems.write(problems.of(WebReason.INVALID_INPUT, errors, request), request, response);
            } else if (turned != null) {
                problems.write(turned.reason(), request, response);
            } else if (refusal != null) {
                problems.write(refusal, request, response);
            }
            return bad != null || turned != null || refusal != null;
        } catch (IOException gone) {
            return true; // whoever asked does not wait for the answer
        }
    }

    private Refusal tooLarge() {
        return tooLarge(limit.toBytes());
    }

    static Refusal tooLarge(long limit) {
        return new Refusal(Reason.BODY_TOO_LARGE, Map.of("maximumBytes", limit));
    }
}
