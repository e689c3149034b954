package vn.bangvang.command.config;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.bangvang.shared.database.DatabaseConfiguration;

/** What the command side takes from {@code shared}. */
@Configuration(proxyBeanMethods = false)
@Import(DatabaseConfiguration.class)
class CommandSideConfiguration {

    /** Business days are days in Việt Nam, wherever the server stands. */
    @Bean
    Clock commandClock() {
        return Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
