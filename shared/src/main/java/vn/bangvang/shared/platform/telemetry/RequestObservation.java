package vn.bangvang.shared.platform.telemetry;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import vn.bangvang.shared.platform.web.RequestId;

/**
 * Says of a request its method, its route and how it ended; in a trace also its id, which its answer, its log lines and its
 * events bear, and which the caller may have chosen ({@link RequestId}). Neither the address nor anything else that the caller sent
 * is said.
 */
final class RequestObservation extends DefaultServerRequestObservationConvention {

    @Override
    public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
        return context.getCarrier() == null
                ? KeyValues.empty()
                : KeyValues.of(KeyValue.of("request.id", RequestId.of(context.getCarrier())));
    }
}
