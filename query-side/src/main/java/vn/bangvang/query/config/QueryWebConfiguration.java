package vn.bangvang.query.config;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.models.GroupedOpenApi;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Positions;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.QueryContextArgument;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.SnapshotHandlers;
import vn.bangvang.query.readmodel.Snapshots;
import vn.bangvang.query.readmodel.WaitingReads;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.eventlog.LogSubscription;
import vn.bangvang.shared.platform.identity.AccountPrincipal;
import vn.bangvang.shared.platform.web.RecordSchemas;

/** How questions come in, and how they are described. */
@Configuration(proxyBeanMethods = false)
class QueryWebConfiguration implements WebMvcConfigurer {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(QueryContext.class)
                .addSimpleTypesForParameterObject(Period.class)
                .replaceWithSchema(Period.class, new StringSchema().example("2024-Q1"))
                .replaceWithSchema(JsonNode.class, new Schema<>().description("Như đã ghi · as it was stored"));
    }

    private final LogSubscription log;
    private final Positions positions;
    private final Snapshots snapshots;
    private final ObjectProvider<ReadModel> models;
    private final WaitingReads waiting;

    QueryWebConfiguration(
            LogSubscription log, Positions positions, Snapshots snapshots, ObjectProvider<ReadModel> models) {
        this.log = log;
        this.positions = positions;
        this.snapshots = snapshots;
        this.models = models;
        this.waiting = new WaitingReads(log, positions, this::model);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new QueryContextArgument(
                log, positions, snapshots, this::model, QueryWebConfiguration::caller, Clock.systemUTC()));
    }

    /** Static: the adapter is made while this configuration, which it is to call, is still being made. */
    @Bean
    static WebMvcRegistrations snapshotHandlers(ObjectProvider<JsonMapper> json) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new SnapshotHandlers(json.getObject());
            }
        };
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(waiting);
    }

    @Bean(destroyMethod = "close")
    WaitingReads waitingReads() {
        return waiting;
    }

    private ReadModel model(Class<? extends ReadModel> type) {
        return models.stream().filter(type::isInstance).findFirst().orElseThrow();
    }

    private static AccountId caller() {
        return AccountPrincipal.current()
                .map(AccountPrincipal::accountId)
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is logged in"));
    }

    @Bean
    GroupedOpenApi queries(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> operations) {
        return GroupedOpenApi.builder()
                .group("queries")
                .displayName("Đọc · Queries")
                .packagesToScan("vn.bangvang.query", "vn.bangvang.shared.platform.identity")
                .pathsToMatch("/api/**")
                .addOpenApiMethodFilter(QueryWebConfiguration::isQuestion)
                .addOperationCustomizer(QueryWebConfiguration::withPosition)
                .addOpenApiCustomizer(api -> RecordSchemas.describe(
                        api, operations.getObject().getHandlerMethods().values(), "vn.bangvang.query"))
                .addOpenApiCustomizer(api -> api.info(new Info()
                        .title("Bảng Vàng: đọc · queries")
                        .version("1")
                        .description("Mỗi câu trả lời nói rõ đã đọc đến vị trí nào của nhật ký. · Every answer says"
                                + " which position of the log it has read.\n\n"
                                + "Cả danh sách thành bảng: format=xlsx cho Excel; CSV: format=csv cho người đọc (UTF-8 có BOM, dấu ; ngăn ô,"
                                + " dấu phẩy thập phân, tên thay cho mã), csv=machine cho chương trình (dấu phẩy ngăn ô,"
                                + " dấu chấm thập phân, tên và giá trị như JSON). · A whole list as a table: format=xlsx for a"
                                + " workbook; CSV: format=csv for"
                                + " people, csv=machine for programs, with the names and values of the JSON.")))
                .build();
    }

    /** Of what both sides share, only what reads. */
    private static boolean isQuestion(Method method) {
        return method.getDeclaringClass().getPackageName().startsWith("vn.bangvang.query")
                || AnnotatedElementUtils.hasAnnotation(method, GetMapping.class);
    }

    private static Header header(String description, Schema<?> schema) {
        return new Header().description(description).schema(schema);
    }

    private static Operation withPosition(Operation operation, HandlerMethod method) {
        if (Arrays.asList(method.getMethod().getParameterTypes()).contains(QueryContext.class)) {
            operation.addParametersItem(new HeaderParameter()
                    .name(QueryContextArgument.HEADER)
                    .description("Đợi đến khi đọc được vị trí này · wait until this position can be read")
                    .schema(new IntegerSchema().format("int64")));
            ApiResponse answer = operation
                    .getResponses()
                    .get("200")
                    .addHeaderObject(
                            QueryContextArgument.HEADER,
                            header("The position of the log that the answer has read.", new IntegerSchema()))
                    .addHeaderObject(
                            QueryContextArgument.PARKED,
                            header("`true` while an event that could not be handled is missing.", new StringSchema()));
            if (method.getMethod().getReturnType() == Page.class) {
                answer.description("A part of the list; the whole of it as a workbook or CSV.")
                        .addHeaderObject(
                                HttpHeaders.LINK,
                                header("The next part, as `<address>; rel=\"next\"`.", new StringSchema()));
            } else if (method.getMethod().getReturnType() == ResponseEntity.class) {
                answer.addHeaderObject(
                        HttpHeaders.ETAG, header("The sequence of the case, for `If-Match`.", new StringSchema()));
            }
        }
        return operation;
    }
}
