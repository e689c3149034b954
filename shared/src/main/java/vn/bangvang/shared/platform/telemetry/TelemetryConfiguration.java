package vn.bangvang.shared.platform.telemetry;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationPredicate;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/** What metrics and traces say of a request, and what they keep to themselves. */
@Configuration(proxyBeanMethods = false)
public class TelemetryConfiguration {

    @Bean
    RequestObservation requestObservation() {
        return new RequestObservation();
    }

    /** Whoever watches does not watch himself. */
    @Bean
    ObservationPredicate notTheWatchers() {
        return (name, context) -> !(context instanceof ServerRequestObservationContext request
                && request.getCarrier() != null
                && request.getCarrier().getRequestURI().startsWith("/actuator/"));
    }

    /**
     * In place of the framework's handlers, which write the message of an error and its stack into the trace: it may quote a
     * row, and a row may name a person.
     */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = TelemetrySettings.TRACES_ON, havingValue = "true")
    static class Traces {

        @Bean
        @Order(MicrometerTracingAutoConfiguration.DEFAULT_TRACING_OBSERVATION_HANDLER_ORDER)
        DefaultTracingObservationHandler steps(Tracer tracer) {
            return new DefaultTracingObservationHandler(tracer) {
                @Override
                public void onError(Observation.Context context) {
                    tellKind(context, getRequiredSpan(context));
                }
            };
        }

        @Bean
        @Order(MicrometerTracingAutoConfiguration.RECEIVER_TRACING_OBSERVATION_HANDLER_ORDER)
        PropagatingReceiverTracingObservationHandler<ServerRequestObservationContext> requests(
                Tracer tracer, Propagator propagator) {
            return new PropagatingReceiverTracingObservationHandler<>(tracer, propagator) {
                @Override
                public void onError(ServerRequestObservationContext context) {
                    tellKind(context, getRequiredSpan(context));
                }
            };
        }

        private static void tellKind(Observation.Context context, io.micrometer.tracing.Span span) {
            Throwable error = context.getError();
            if (error != null) {
                span.tag("error", error.getClass().getSimpleName());
            }
        }
    }
}
