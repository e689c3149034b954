package vn.bangvang.query.readmodel;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.bangvang.query.readmodel.Positions.Reached;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.eventlog.LogSubscription;
import vn.bangvang.shared.platform.web.Export;
import vn.bangvang.shared.platform.web.ReadPosition;

/**
 * Makes the {@link QueryContext} of a controller method. A caller who names the position of a command's answer has waited for it
 * ({@link WaitingReads}); no answer is older than it was asked to be.
 */
public final class QueryContextArgument implements HandlerMethodArgumentResolver {

    public static final String HEADER = "Bangvang-Position";
    public static final String PARKED = "Bangvang-Parked";
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final LogSubscription log;
    private final Positions positions;
    private final Snapshots snapshots;
    private final Function<Class<? extends ReadModel>, ReadModel> models;
    private final Supplier<AccountId> caller;
    private final Clock clock;

    public QueryContextArgument(
            LogSubscription log,
            Positions positions,
            Snapshots snapshots,
            Function<Class<? extends ReadModel>, ReadModel> models,
            Supplier<AccountId> caller,
            Clock clock) {
        this.log = log;
        this.positions = positions;
        this.snapshots = snapshots;
        this.models = models;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == QueryContext.class;
    }

    @Override
    public QueryContext resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        QueryContext context = asked(parameter, request, wanted(asked));
        return Export.isAsked(asked) ? context.exporting() : context;
    }

    private QueryContext asked(MethodParameter parameter, NativeWebRequest request, @Nullable Long wanted) {
        if (wanted != null && log.position() < wanted) {
            log.catchUp();
        }
        Viewer viewer = new Viewer(caller.get(), log.references(), LocalDate.now(clock.withZone(ZONE)));
        Reads reads = parameter.getContainingClass().getAnnotation(Reads.class);
        if (reads == null) {
            if (wanted != null && log.position() < wanted) {
                throw behind(wanted);
            }
            return new QueryContext(
                    viewer, Reached.NOTHING, aggregate -> false, (question, found) -> snapshots.answer(question));
        }
        ReadModel model = models.apply(reads.value());
        if (wanted != null && !positions.has(model, wanted)) {
            throw behind(wanted);
        }
        HttpServletResponse response = request.getNativeResponse(HttpServletResponse.class);
        return new QueryContext(
                viewer,
                Reached.NOTHING,
                aggregate -> positions.isParked(model, aggregate),
                (question, found) -> snapshots.answer(() -> {
                    Reached reached = positions.reached(model);
                    mustBeReadable(reached, wanted);
                    tell(reached, response);
                    found.accept(reached);
                    return question.call();
                }));
    }

    private static Refusal behind(long wanted) {
        return new Refusal(Reason.READ_MODEL_BEHIND, Map.of("position", wanted, "seconds", 1));
    }

    /** A position that was waited for may have been taken back by a crash since. */
    private static void mustBeReadable(Reached reached, @Nullable Long wanted) {
        if (reached.closed()) {
            throw new Refusal(Reason.READ_MODEL_REBUILDING, Map.of("seconds", 5));
        }
        if (wanted != null && reached.position() < wanted) {
            throw behind(wanted);
        }
    }

    private static void tell(Reached reached, @Nullable HttpServletResponse response) {
        if (response != null) {
            response.setHeader(HEADER, Long.toString(reached.position()));
            if (reached.parked() > 0) {
                response.setHeader(PARKED, "true");
            }
        }
    }

    static @Nullable Long wanted(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        String text = header != null ? header : request.getParameter("position");
        if (text == null) {
            text = ReadPosition.of(request);
        }
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.matches("\\d{1,18}")) {
            throw new Refusal(Reason.INVALID_VALUE, Map.of("field", header != null ? HEADER : "position"));
        }
        return Long.valueOf(text);
    }
}
