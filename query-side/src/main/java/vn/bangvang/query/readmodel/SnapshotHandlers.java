package vn.bangvang.query.readmodel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/**
 * Calls each controller method that answers a {@link Reading} within one snapshot. Whatever a question waits for, it has
 * waited for before; the answer is sent after the snapshot, so that a slow caller holds no connection.
 */
public final class SnapshotHandlers extends RequestMappingHandlerAdapter {

    @Override
    protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod method) {
        return new ServletInvocableHandlerMethod(method) {
            @Override
            protected @Nullable Object doInvoke(@Nullable Object... arguments) throws Exception {
                Reading reading = Arrays.stream(arguments)
                        .filter(Reading.class::isInstance)
                        .map(Reading.class::cast)
                        .findFirst()
                        .orElse(null);
                return reading == null ? super.doInvoke(arguments) : reading.answer(() -> super.doInvoke(arguments));
            }
        };
    }
}
