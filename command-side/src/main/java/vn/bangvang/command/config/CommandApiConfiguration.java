package vn.bangvang.command.config;

import static vn.bangvang.command.dispatch.HttpCaller.ACTED_UNDER;

import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

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
                .addOperationCustomizer((operation, method) -> isCommand(method)
                        ? operation.addParametersItem(new HeaderParameter()
                                .name(ACTED_UNDER)
                                .description(
                                        "Nhập thay: ủy quyền của người đã thực hiện. Cần quyền nhập lùi ngày. · Entered"
                                                + " for somebody: the mandate of the one who acted. Takes the back-entry mandate.")
                                .schema(new UUIDSchema()))
                        : operation)
                .addOpenApiCustomizer(api -> api.info(new Info()
                        .title("Bảng Vàng: ghi · commands")
                        .version("1")
                        .description("Mỗi lệnh trở thành sự kiện. Gửi lại an toàn với Idempotency-Key. · Each command"
                                + " becomes events. Safe to repeat with an Idempotency-Key.")))
                .build();
    }

    private static boolean isCommand(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("vn.bangvang.command");
    }
}
