package vn.bangvang.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import vn.bangvang.shared.platform.axon.ServiceDefaults;

/** The deployable that takes commands and writes events. Run as many of it as are needed over one database. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(CommandSideComponents.class)
public class CommandSideApplication {

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(CommandSideApplication.class);
        application.setDefaultProperties(ServiceDefaults.apply());
        application.run(args);
    }
}
