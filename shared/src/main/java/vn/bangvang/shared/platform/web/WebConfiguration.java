package vn.bangvang.shared.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.catalina.core.StandardHost;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.endpoint.ApiVersion;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.accept.ParameterContentNegotiationStrategy;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.domain.kernel.Period;

/** What both sides import to read requests strictly and to answer with problems. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, ProblemErrors.class, CleanBody.class, RememberedBody.class, TrueLabel.class})
public class WebConfiguration implements WebMvcConfigurer {

    private static final List<Class<?>> CONVERTERS = List.of(
            ByteArrayHttpMessageConverter.class,
            StringHttpMessageConverter.class,
            JacksonJsonHttpMessageConverter.class);

    private final ObjectProvider<JsonMapper> json;
    private final ReadsUnderWay reads;

    WebConfiguration(ObjectProvider<JsonMapper> json, ReadsUnderWay reads) {
        this.json = json;
        this.reads = reads;
    }

    /** @param processors null for half of the machine's, and at least one */
    @Bean
    static ReadsUnderWay readsUnderWay(
            @Value("${bangvang.web.reads-at-once:6}") int atOnce,
            @Value("${bangvang.web.expensive-at-once:2}") int expensiveAtOnce,
            @Value("${bangvang.web.read-processors:#{null}}") @Nullable Double processors,
            @Value("${bangvang.web.read-ahead:2s}") Duration ahead,
            @Value("${bangvang.web.read-patience:5s}") Duration patience,
            @Value("${bangvang.web.reads-waiting:200}") int waiting) {
        double half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2.0);
        return new ReadsUnderWay(new ReadShares.Terms(
                atOnce, expensiveAtOnce, processors == null ? half : processors, ahead, patience, waiting));
    }

    @Bean
    StrictJson strictJson() {
        return new StrictJson();
    }

    @Bean
    Problems problems(JsonMapper json) {
        return new Problems(json);
    }

    @Bean
    ValidationConfigurationCustomizer blankAsSeen() {
        return validation -> {
            HibernateValidatorConfiguration hibernate = (HibernateValidatorConfiguration) validation;
            ConstraintMapping mapping = hibernate.createConstraintMapping();
            mapping.constraintDefinition(NotBlank.class)
                    .includeExistingValidators(false)
                    .validatedBy(BlankAsSeen.class);
            hibernate.addMapping(mapping);
        };
    }

    @Bean
    FilterRegistrationBean<RequestId> requestIdFilter() {
        FilterRegistrationBean<RequestId> filter = new FilterRegistrationBean<>(new RequestId());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<WholeBody> wholeBodyFilter(
            Problems problems,
            @Value("${bangvang.web.max-body:256KB}") DataSize limit,
            @Value("${bangvang.web.max-bodies-under-way:64MB}") DataSize room) {
        FilterRegistrationBean<WholeBody> filter = new FilterRegistrationBean<>(new WholeBody(limit, room, problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        return filter;
    }

    /** What Tomcat turns away by itself is a problem too, and no redirect repeats the host that the caller named. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerAnswers(Problems problems) {
        return tomcat -> tomcat.addContextCustomizers(context -> {
            context.setUseRelativeRedirects(true);
            ((StandardHost) context.getParent()).setErrorReportValveClass("");
            context.getParent().getPipeline().addValve(new ProblemReportValve(problems));
        });
    }

    @Bean
    LocaleResolver localeResolver() {
        return new AcceptHeaderLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return Language.of(request);
            }
        };
    }

    /** {@code ?format=csv} and {@code xlsx} are for links; {@code ?csv=machine} for programs, which may say CSV with {@code Accept} too. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        Map<String, MediaType> formats = new HashMap<>(Export.FORMATS);
        formats.put("json", MediaType.APPLICATION_JSON);
        ParameterContentNegotiationStrategy byLink = new ParameterContentNegotiationStrategy(formats);
        byLink.setParameterName("format");
        negotiation.strategies(List.of(
                request -> request.getParameter(Export.PARAMETER) == null
                        ? ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST
                        : List.of(CsvConverter.CSV),
                byLink,
                new HeaderContentNegotiationStrategy()));
    }

    /**
     * What is on the class path reads and writes nothing unless it is named here. Tables are the last of all, so that nobody
     * gets one without asking.
     */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(list -> {
            list.removeIf(converter -> CONVERTERS.stream().noneMatch(wanted -> wanted.isInstance(converter)));
            list.forEach(WebConfiguration::narrow);
            list.add(new CsvConverter(json.getObject()));
            list.add(new XlsxConverter(json.getObject()));
        });
    }

    /** JSON is read as nothing but JSON; a problem alone is written as one. */
    private static void narrow(HttpMessageConverter<?> converter) {
        if (converter instanceof JacksonJsonHttpMessageConverter jackson) {
            jackson.registerMappersForType(ProblemDetail.class, mappers -> {
                mappers.put(MediaType.APPLICATION_PROBLEM_JSON, jackson.getMapper());
            });
            // The first registration that fits counts: what the framework says of its own state has types of its own.
            jackson.registerMappersForType(OperationResponseBody.class, mappers -> {
                for (ApiVersion version : ApiVersion.values()) {
                    mappers.put(MediaType.asMediaType(version.getProducedMimeType()), jackson.getMapper());
                }
                mappers.put(MediaType.APPLICATION_JSON, jackson.getMapper());
            });
            jackson.registerMappersForType(Object.class, mappers -> {
                mappers.put(MediaType.APPLICATION_JSON, jackson.getMapper());
            });
        }
    }

    @Override
    public void addFormatters(FormatterRegistry formats) {
        formats.addConverter(String.class, LocalDate.class, new BusinessDate.InAddress());
        // A filter that is left at "all" sends nothing, as for an id or a number.
        formats.addConverter(String.class, Period.class, text -> text.isBlank() ? null : Period.of(text));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        Assets.register(registry);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new CleanPath());
        registry.addInterceptor(new KnownParameters());
        registry.addInterceptor(reads);
    }
}
