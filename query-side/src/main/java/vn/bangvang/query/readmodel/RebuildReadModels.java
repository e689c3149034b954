package vn.bangvang.query.readmodel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.bangvang.shared.platform.database.DatabaseRoles;

/**
 * Asks for read models to be built anew, by their names, whether a node is running or not: the marked token is seen by
 * the node that keeps it, within seconds or at its next start. It is settings the same properties as the services.
 */
public final class RebuildReadModels {

    public static final String ALL = "all";

    /** All are marked, and begin when a node was started again: the log does not hold what they have come to. */
    public static final int AFTER_START = 5;

    private static final Logger LOG = LoggerFactory.getLogger(RebuildReadModels.class);
    private static final String URL = "bangvang.database.url";
    private static final String OWNER = "bangvang.database.owner.";

    private RebuildReadModels() {}

    public static void main(String[] args) {
        System.exit(run(Map.of(), args));
    }

    /** @return 0 when all of them are marked, or {@link #AFTER_START}; 2 when a name is unknown or something was not settings */
    public static int run(Map<String, Object> settings, String... names) {
        SpringApplication application = new SpringApplication(PrepareReadModels.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(settings);
        try (ConfigurableApplicationContext context = application.run()) {
            return mark(
                    context.getEnvironment(),
                    context.getBeansOfType(ReadModel.class).values(),
                    List.of(names));
        }
    }

    private static int mark(Environment environment, Collection<ReadModel> models, List<String> names) {
        Map<String, ReadModel> byName = models.stream().collect(Collectors.toMap(ReadModel::name, model -> model));
        List<String> wanted = names.equals(List.of(ALL)) ? List.copyOf(byName.keySet()) : names;
        if (wanted.isEmpty() || !byName.keySet().containsAll(wanted)) {
            LOG.error(
                    "Hãy nêu tên / name some of: {}, {}",
                    ALL,
                    String.join(", ", byName.keySet().stream().sorted().toList()));
            return 2;
        }
        String url = environment.getProperty(URL);
        String password = environment.getProperty(OWNER + "password");
        if (url == null || password == null) {
            LOG.error("Thiếu / missing: {} hoặc / or {}password", URL, OWNER);
            return 2;
        }
        String owner = environment.getProperty(OWNER + "username", DatabaseRoles.OWNER);
        JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url, owner, password));
        boolean inLog = true;
        for (String name : wanted) {
            inLog &= mark(jdbc, byName.get(name));
            LOG.info("{} sẽ được dựng lại từ nhật ký / is going to be built anew from the log", name);
        }
        if (!inLog) {
            LOG.warn(
                    "Nhật ký đã bị sửa hoặc cắt: hãy khởi động lại dịch vụ / the log was changed: start the service again");
        }
        return inLog ? 0 : AFTER_START;
    }

    /**
     * What has no tables yet is read from the beginning anyway.
     *
     * @return whether the log holds what it has come to
     */
    private static boolean mark(JdbcClient jdbc, ReadModel model) {
        String token = model.schema() + ".token";
        boolean there = jdbc.sql("select to_regclass(?) is not null")
                .param(token)
                .query(Boolean.class)
                .single();
        return !there
                || jdbc.sql("update " + token + " set rebuild = true returning " + ModelToken.IN_LOG)
                        .query(Boolean.class)
                        .single();
    }
}
