package vn.bangvang.standalone;

import java.util.Map;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;

/** What the command line decided goes before every file and environment variable, and before logging is set up. */
final class PropertiesFirst implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private final Map<String, Object> properties;
    private final StartingDatabase database;

    PropertiesFirst(Map<String, Object> properties, StartingDatabase database) {
        this.properties = properties;
        this.database = database;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        MutablePropertySources sources = event.getEnvironment().getPropertySources();
        sources.addFirst(database);
        sources.addFirst(new MapPropertySource("standalone", properties));
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER - 1;
    }
}
