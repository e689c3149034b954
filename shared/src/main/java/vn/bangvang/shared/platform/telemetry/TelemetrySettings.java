package vn.bangvang.shared.platform.telemetry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;

/**
 * Metrics are on where there is a token to read them with, traces where there is an address to send them to. What is off is
 * not even looked at by Spring Boot, so that it costs neither time at the start nor at a request.
 */
public final class TelemetrySettings implements EnvironmentPostProcessor, Ordered {

    /** Whoever reads the metrics says it. */
    static final String TOKEN = "bangvang.metrics.token";

    /** Where traces are sent. */
    static final String TRACES = "management.opentelemetry.tracing.export.otlp.endpoint";

    /** Whether there is such an address; one that is empty is none. */
    static final String TRACES_ON = "bangvang.traces.on";

    private static final String EXCLUDE = "spring.autoconfigure.exclude";
    private static final String BOOT = "org.springframework.boot.";
    private static final String METRICS = BOOT + "micrometer.metrics.autoconfigure.";
    private static final String TRACING = BOOT + "micrometer.tracing.";

    static final List<String> OF_METRICS = List.of(
            METRICS + "CompositeMeterRegistryAutoConfiguration",
            METRICS + "MetricsAspectsAutoConfiguration",
            METRICS + "MetricsAutoConfiguration",
            METRICS + "MetricsEndpointAutoConfiguration",
            METRICS + "export.prometheus.PrometheusMetricsExportAutoConfiguration",
            METRICS + "export.simple.SimpleMetricsExportAutoConfiguration",
            METRICS + "jvm.JvmMetricsAutoConfiguration",
            METRICS + "logging.logback.LogbackMetricsAutoConfiguration",
            METRICS + "ssl.SslMetricsAutoConfiguration",
            METRICS + "startup.StartupTimeMetricsListenerAutoConfiguration",
            METRICS + "system.SystemMetricsAutoConfiguration",
            METRICS + "task.TaskExecutorMetricsAutoConfiguration",
            BOOT + "jdbc.autoconfigure.metrics.DataSourcePoolMetricsAutoConfiguration",
            BOOT + "tomcat.autoconfigure.metrics.TomcatMetricsAutoConfiguration");

    static final List<String> OF_TRACES = List.of(
            TRACING + "autoconfigure.MicrometerTracingAutoConfiguration",
            TRACING + "autoconfigure.NoopTracerAutoConfiguration",
            TRACING + "opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration",
            TRACING + "opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration",
            BOOT + "opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration");

    static final List<String> OF_BOTH = List.of(
            BOOT + "micrometer.observation.autoconfigure.ObservationAutoConfiguration",
            BOOT + "webmvc.autoconfigure.WebMvcObservationAutoConfiguration");

    /** Nothing of ours is a scheduled task, and what is logged, or pushed elsewhere, goes no second way. */
    static final List<String> NEVER = List.of(
            METRICS + "export.otlp.OtlpMetricsExportAutoConfiguration",
            TRACING + "autoconfigure.otlp.OtlpExemplarsAutoConfiguration",
            TRACING + "autoconfigure.prometheus.PrometheusExemplarsAutoConfiguration",
            TRACING + "opentelemetry.autoconfigure.zipkin.ZipkinWithOpenTelemetryTracingAutoConfiguration",
            BOOT + "micrometer.observation.autoconfigure.ScheduledTasksObservationAutoConfiguration",
            BOOT + "opentelemetry.autoconfigure.logging.OpenTelemetryLoggingAutoConfiguration",
            BOOT + "opentelemetry.autoconfigure.logging.otlp.OtlpLoggingAutoConfiguration");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean metrics = !environment.getProperty(TOKEN, "").isBlank();
        boolean traces = !environment.getProperty(TRACES, "").isBlank();
        Map<String, Object> settings = new HashMap<>();
        List<String> out = new ArrayList<>(NEVER);
        String before = environment.getProperty(EXCLUDE, "");
        if (!before.isBlank()) {
            out.add(before);
        }
        if (metrics) {
            settings.put("management.endpoints.web.exposure.include", "health,prometheus");
        } else {
            out.addAll(OF_METRICS);
        }
        settings.put(TRACES_ON, traces);
        // A trace begins here: a caller could put its requests into the trace of another, or have each of them traced.
        settings.put("management.tracing.propagation.consume", "");
        if (!traces) {
            out.addAll(OF_TRACES);
            settings.put("management.tracing.export.enabled", "false");
        }
        if (!metrics && !traces) {
            out.addAll(OF_BOTH);
        }
        settings.put(EXCLUDE, String.join(",", out));
        add(environment.getPropertySources(), new MapPropertySource("telemetry", settings));
    }

    /** Before the defaults of the services, behind everything that somebody has set. */
    private static void add(MutablePropertySources sources, MapPropertySource telemetry) {
        if (sources.contains("defaultProperties")) {
            sources.addBefore("defaultProperties", telemetry);
        } else {
            sources.addLast(telemetry);
        }
    }

    /** When every file and variable has been read. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
