package vn.bangvang.query.page;

import java.nio.charset.StandardCharsets;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;

/** Templates and their words lie in the folders of the features. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    static final String FOLDER = "vn/bangvang/query/";

    @Bean
    SpringResourceTemplateResolver defaultTemplateResolver(ApplicationContext context) {
        SpringResourceTemplateResolver templates = new SpringResourceTemplateResolver();
        templates.setApplicationContext(context);
        templates.setPrefix("classpath:/" + FOLDER);
        templates.setSuffix(".html");
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return templates;
    }

    @Bean
    SpringTemplateEngine templateEngine(SpringResourceTemplateResolver templates) {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setMessageResolver(new PageTexts());
        engine.addDialect(new Choices.Dialect());
        return engine;
    }
}
