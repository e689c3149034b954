package vn.bangvang.command.config;

import static vn.bangvang.command.dispatch.HttpCaller.ACTED_UNDER;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.shared.platform.web.RecordSchemas;

/** How the command side describes what it takes, under a name of its own beside that of the query side. */
@Configuration(proxyBeanMethods = false)
class CommandApiConfiguration {

    @Bean
    GroupedOpenApi commandsApi(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> operations) {
        return GroupedOpenApi.builder()
                .group("commands")
                .displayName("Ghi · Commands")
                .packagesToScan("vn.bangvang.command", "vn.bangvang.shared.platform.identity")
                .pathsToMatch("/api/**")
                .addOpenApiMethodFilter(method -> AnnotatedElementUtils.hasAnnotation(method, PostMapping.class))
                .addOperationCustomizer((operation, method) -> isCommand(method) ? asCommand(operation) : operation)
                .addOpenApiCustomizer(api -> RecordSchemas.describe(
                        api, operations.getObject().getHandlerMethods().values(), "vn.bangvang.command"))
                .addOpenApiCustomizer(
                        api -> takesForm(api.getPaths().get("/api/login").getPost()))
                .addOpenApiCustomizer(api -> api.info(new Info()
                        .title("Bảng Vàng: ghi · commands")
                        .version("1")
                        .description("Mỗi lệnh trở thành sự kiện. Gửi lại an toàn với Idempotency-Key. · Each command"
                                + " becomes events. Safe to repeat with an Idempotency-Key.")))
                .build();
    }

    private static Operation asCommand(Operation operation) {
        operation
                .addParametersItem(new HeaderParameter()
                        .name("Idempotency-Key")
                        .description(
                                "Under one key an account's command happens once; sent again it is answered again.")
                        .schema(new StringSchema()))
                .addParametersItem(new HeaderParameter()
                        .name(HttpHeaders.IF_MATCH)
                        .description("The sequence of the case that was seen, in quotes: refused when it has moved on.")
                        .schema(new StringSchema()))
                .addParametersItem(new HeaderParameter()
                        .name(ACTED_UNDER)
                        .description("Nhập thay: thẩm quyền của người đã thực hiện. Cần quyền nhập lùi ngày. · Entered"
                                + " for somebody: the mandate of the one who acted. Takes the back-entry mandate.")
                        .schema(new UUIDSchema()));
        operation.getResponses().forEach((status, response) -> {
            boolean created = status.equals("201");
            response.setDescription(
                    created
                            ? "It is made and stored."
                            : "It is done and stored; a repeated request is answered the same.");
            response.addHeaderObject(
                            HttpHeaders.ETAG,
                            new Header()
                                    .description("The sequence of the case after it, for `If-Match`.")
                                    .schema(new StringSchema()))
                    .addHeaderObject(
                            Dispatcher.POSITION,
                            new Header()
                                    .description("Where the command ended in the log: send it with a read to see the"
                                            + " own write.")
                                    .schema(new IntegerSchema().format("int64")));
            if (created) {
                response.addHeaderObject(
                        HttpHeaders.LOCATION,
                        new Header()
                                .description("The address of what was made.")
                                .schema(new StringSchema()));
            }
        });
        return operation;
    }

    /** The fields of a form, which are refused in an address, are parameters to the framework. */
    private static void takesForm(Operation operation) {
        Schema<?> form = new ObjectSchema();
        operation.getParameters().forEach(parameter -> form.addProperty(parameter.getName(), parameter.getSchema()));
        operation.setParameters(null);
        operation.setRequestBody(new RequestBody()
                .content(
                        new Content().addMediaType("application/x-www-form-urlencoded", new MediaType().schema(form))));
    }

    private static boolean isCommand(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("vn.bangvang.command");
    }
}
