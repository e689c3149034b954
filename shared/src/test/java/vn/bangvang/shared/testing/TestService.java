package vn.bangvang.shared.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** A service of a test, on a free port of the loopback address and over the test's own database. */
public final class TestService implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private TestService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts one with this configuration; {@code more} are properties of the test. */
    public static TestService start(TestDatabase database, Map<String, Object> more, Class<?>... configuration) {
        Map<String, Object> properties = new LinkedHashMap<>(database.asSpringProperties());
        properties.put("server.port", "0");
        properties.put("server.address", "127.0.0.1");
        properties.put("spring.main.banner-mode", "off");
        properties.putAll(more);
        SpringApplication application = new SpringApplication(configuration);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setDefaultProperties(properties);
        return new TestService(application.run());
    }

    public String url() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Somebody who has not logged in. */
    public TestClient client() {
        return new TestClient(url());
    }

    @Override
    public void close() {
        context.close();
    }
}
