package vn.bangvang.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import vn.bangvang.shared.platform.axon.ServiceDefaults;

/** The deployable that keeps the read models and answers questions. Run as many of it as are needed over one database. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(QuerySideComponents.class)
public class QuerySideApplication {

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(QuerySideApplication.class);
        application.setDefaultProperties(ServiceDefaults.apply());
        application.run(args);
    }
}
