package vn.bangvang.command.config;

import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the command side describes what it takes, under a name of its own beside that of the query side. */
@Configuration(proxyBeanMethods = false)
class CommandApiConfiguration {

    @Bean
    GroupedOpenApi commandsApi() {
        return GroupedOpenApi.builder()
                .group("commands")
                .displayName("Ghi · Commands")
                .packagesToScan("vn.bangvang.command", "vn.bangvang.shared.identity")
                .build();
    }
}
