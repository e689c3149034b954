package vn.bangvang.query.readmodel;

import java.util.Collection;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.Environment;
import vn.bangvang.shared.platform.database.DatabaseProperties.Login;
import vn.bangvang.shared.platform.database.DatabaseRoles;
import vn.bangvang.shared.platform.database.Migrations;
import vn.bangvang.shared.platform.database.NewerDatabaseException;

/**
 * Brings the schemas of all read models up to date, and ends; so that no service that stays up needs the owner. It is
 * told the same properties as the services: {@code bangvang.database.url} and {@code bangvang.database.owner.*}.
 */
@ComponentScan(
        basePackages = "vn.bangvang.query",
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = ReadModel.class),
        excludeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = ModelCopy.class))
public class PrepareReadModels {

    private static final Logger LOG = LoggerFactory.getLogger(PrepareReadModels.class);
    private static final String URL = "bangvang.database.url";
    private static final String OWNER = "bangvang.database.owner.";

    public static void main(String[] args) {
        System.exit(run(Map.of(), args));
    }

    /** Returns the exit code, of the same meaning as that of {@code PrepareDatabase}. */
    static int run(Map<String, Object> defaults, String... args) {
        SpringApplication application = new SpringApplication(PrepareReadModels.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setDefaultProperties(defaults);
        try (ConfigurableApplicationContext context = application.run(args)) {
            return prepare(
                    context.getEnvironment(),
                    context.getBeansOfType(ReadModel.class).values());
        }
    }

    private static int prepare(Environment environment, Collection<ReadModel> models) {
        String url = environment.getProperty(URL);
        String password = environment.getProperty(OWNER + "password");
        if (url == null || password == null) {
            LOG.error("Thiếu / missing: {} hoặc / or {}password", URL, OWNER);
            return 2;
        }
        String owner = environment.getProperty(OWNER + "username", DatabaseRoles.OWNER);
        try {
            ReadModelSchemas.migrate(new Migrations(url, new Login(owner, password)), models);
        } catch (NewerDatabaseException newer) {
            LOG.error("Cơ sở dữ liệu của phiên bản mới hơn / the database of a newer version: {}", newer.getMessage());
            return 4;
        } catch (FlywayException broken) {
            LOG.error("Không cập nhật được lược đồ / the schemas could not be brought up to date", broken);
            return 3;
        }
        LOG.info("Đã sẵn sàng: {} lược đồ đọc / the schemas of {} read models are ready", models.size(), models.size());
        return 0;
    }
}
