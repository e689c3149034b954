package vn.bangvang.shared.platform.axon;

import java.util.Map;

/**
 * Settings that every deployable starts from; all of them can be overridden.
 *
 * <p>Axon: no Axon Server, Jackson 3 everywhere, and no time limits of its own, whose watchdog can stop a processor. The
 * update checker, which would phone home, is a system property and is set in {@link #apply()}.
 */
public final class ServiceDefaults {

    /** Each of these would take some pool it finds; here there is one a login, and what needs one names it. */
    private static final String CHOSEN_BY_HAND = String.join(
            ",",
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration",
            "org.axonframework.springboot.autoconfig.MicrometerMetricsAutoConfiguration",
            "org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration");

    private static final Map<String, Object> PROPERTIES = Map.ofEntries(
            Map.entry("spring.autoconfigure.exclude", CHOSEN_BY_HAND),
            Map.entry("axon.axonserver.enabled", "false"),
            Map.entry("axon.timeout.enabled", "false"),
            Map.entry("axon.serializer.general", "jackson3"),
            Map.entry("axon.serializer.messages", "jackson3"),
            Map.entry("server.shutdown", "graceful"),
            Map.entry("server.error.include-message", "never"),
            Map.entry("spring.mvc.problemdetails.enabled", "false"),
            // Styles, fonts and scripts hold nothing of anybody; pages themselves are never kept.
            Map.entry("spring.web.resources.cache.cachecontrol.max-age", "10m"),
            // Slow links: a page is sent as a fifth of itself. Its anti-forgery token is masked anew each time, so that
            // its length tells nothing. Programs get their answers as they are.
            Map.entry("server.compression.enabled", "true"),
            Map.entry("server.compression.mime-types", "text/html,text/css,text/javascript,image/svg+xml"),
            Map.entry("spring.main.banner-mode", "off"),
            Map.entry("spring.main.allow-circular-references", "false"),
            Map.entry("management.endpoints.web.exposure.include", "health"),
            // Whoever is logged in hears which read model cannot be relied on, and where the log was changed; of the
            // machine nothing is told.
            Map.entry("management.endpoint.health.show-details", "when-authorized"),
            Map.entry("management.endpoint.health.show-components", "when-authorized"),
            Map.entry("management.health.diskspace.enabled", "false"),
            Map.entry("management.health.ssl.enabled", "false"),
            // A node is ready only when what it does after its start, such as the founding, is done.
            Map.entry("management.endpoint.health.probes.enabled", "true"),
            // Ready means that the database answers too; alive means only that the process does.
            Map.entry("management.endpoint.health.group.readiness.include", "readinessState,store"),
            Map.entry("management.health.db.enabled", "false"),
            Map.entry("management.endpoint.health.status.order", "down,out-of-service,degraded,up,unknown"),
            Map.entry("springdoc.show-actuator", "false"),
            Map.entry("springdoc.default-produces-media-type", "application/json"),
            Map.entry("logging.level.org.axonframework.modelling.command.AbstractRepository", "error"),
            // One page to try both sides; forms on it prove that they are no forgery.
            Map.entry("springdoc.swagger-ui.csrf.enabled", "true"),
            Map.entry("springdoc.swagger-ui.urls[0].name", "queries"),
            Map.entry("springdoc.swagger-ui.urls[0].url", "/v3/api-docs/queries"),
            Map.entry("springdoc.swagger-ui.urls[1].name", "commands"),
            Map.entry("springdoc.swagger-ui.urls[1].url", "/v3/api-docs/commands"));

    private ServiceDefaults() {}

    /** To be called before the application starts; returns the properties to start it with. */
    public static Map<String, Object> apply() {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        return PROPERTIES;
    }
}
