package vn.bangvang.command.config;

import io.swagger.v3.oas.models.info.Info;
import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PostMapping;

/** How the command side describes what it takes, under a name of its own beside that of the query side. */
@Configuration(proxyBeanMethods = false)
class CommandApiConfiguration {

    @Bean
    GroupedOpenApi commandsApi() {
        return GroupedOpenApi.builder()
                .group("commands")
                .displayName("Ghi · Commands")
                .packagesToScan("vn.bangvang.command", "vn.bangvang.shared.identity")
                .pathsToMatch("/api/**")
                .addOpenApiMethodFilter(method -> AnnotatedElementUtils.hasAnnotation(method, PostMapping.class))
                .addOpenApiCustomizer(api -> api.info(new Info()
                        .title("Bảng Vàng: ghi · commands")
                        .version("1")
                        .description("Mỗi lệnh trở thành sự kiện. Gửi lại an toàn với Idempotency-Key. · Each command"
                                + " becomes events. Safe to repeat with an Idempotency-Key.")))
                .build();
    }
}
