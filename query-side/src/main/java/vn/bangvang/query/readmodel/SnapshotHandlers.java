package vn.bangvang.query.readmodel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls each controller method that answers a {@link QueryContext} within one snapshot. Whatever a question waits for, it has
 * waited for before; the answer is sent after the snapshot, so that a slow caller holds no connection.
 */
public final class SnapshotHandlers extends RequestMappingHandlerAdapter {

    private final JsonMapper json;

    public SnapshotHandlers(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod method) {
        return new ServletInvocableHandlerMethod(method) {
            @Override
            protected @Nullable Object doInvoke(@Nullable Object... arguments) throws Exception {
                QueryContext context = Arrays.stream(arguments)
                        .filter(QueryContext.class::isInstance)
                        .map(QueryContext.class::cast)
                        .findFirst()
                        .orElse(null);
                return context == null
                        ? super.doInvoke(arguments)
                        : context.answer(() -> whole(super.doInvoke(arguments), context));
            }
        };
    }

    /** What goes on behind the first part of an export is read here too, unless it can never change. */
    private @Nullable Object whole(@Nullable Object answer, QueryContext context) {
        return context.isExport() && answer instanceof Page<?> page && page.after() != null && !page.settled()
                ? KeptParts.of(page, json)
                : answer;
    }
}
