package vn.bangvang.standalone;

import ch.qos.logback.classic.LoggerContext;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** The terminal belongs to the product's own lines; what libraries report goes to a file that is kept small. */
public final class QuietLogging {

    private QuietLogging() {}

    /** Logback reports everything on the terminal until somebody configures it. */
    static void untilConfigured() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            logback.reset();
        }
    }

    /** What Spring Boot is told, so that details are in the file alone. */
    public static Map<String, Object> properties(Path logs) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.main.banner-mode", "off");
        properties.put("logging.threshold.console", "OFF");
        properties.put("logging.file.name", logs.resolve("bangvang.log").toString());
        properties.put("logging.charset.file", "UTF-8");
        properties.put("logging.logback.rollingpolicy.max-file-size", "10MB");
        properties.put("logging.logback.rollingpolicy.max-history", "14");
        properties.put("logging.logback.rollingpolicy.total-size-cap", "200MB");
        return properties;
    }
}
