package vn.bangvang.shared.web;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
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
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** What both sides import to read requests strictly and to answer with problems. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, ProblemErrors.class, CleanBody.class, RememberedBody.class})
public class WebConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<JsonMapper> json;

    WebConfiguration(ObjectProvider<JsonMapper> json) {
        this.json = json;
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
    FilterRegistrationBean<BodyLimit> bodyLimitFilter(
            Problems problems, @Value("${bangvang.web.max-body:256KB}") DataSize limit) {
        FilterRegistrationBean<BodyLimit> filter = new FilterRegistrationBean<>(new BodyLimit(limit, problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    /** Tomcat reads forms by itself, past every filter. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> formLimit(
            @Value("${bangvang.web.max-body:256KB}") DataSize limit) {
        return tomcat -> tomcat.addConnectorCustomizers(connector -> connector.setMaxPostSize((int) limit.toBytes()));
    }

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Language.VIETNAMESE, Locale.ENGLISH));
        resolver.setDefaultLocale(Language.VIETNAMESE);
        return resolver;
    }

    /** {@code ?format=csv} is for links; programs say it with {@code Accept}. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation
                .favorParameter(true)
                .parameterName("format")
                .mediaType("json", MediaType.APPLICATION_JSON)
                .mediaType("csv", CsvConverter.CSV);
    }

    /** The last of all, so that nobody gets CSV without asking. */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(list -> list.add(new CsvConverter(json.getObject())));
    }

    @Override
    public void addFormatters(FormatterRegistry formats) {
        formats.addConverter(String.class, LocalDate.class, new BusinessDate.InAddress());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new CleanPath());
    }
}
