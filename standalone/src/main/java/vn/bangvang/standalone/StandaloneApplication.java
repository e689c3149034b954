package vn.bangvang.standalone;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Primary;
import vn.bangvang.command.CommandSideApplication;
import vn.bangvang.query.QuerySideApplication;
import vn.bangvang.shared.platform.axon.AxonTokens;

/**
 * Both sides in one context. Each is scanned in its own packages and nothing else, so that no bean registers twice; full
 * names, because both sides may well call a class the same.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {"vn.bangvang.command", "vn.bangvang.query"},
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = {
            @Filter(
                    type = FilterType.ASSIGNABLE_TYPE,
                    classes = {CommandSideApplication.class, QuerySideApplication.class}),
            @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class)
        })
public class StandaloneApplication {

    /**
     * For tokens. Axon makes one by itself only where it sees no other serializer, and here it sees the
     * one by which the query side reads events.
     */
    @Bean
    @Primary
    Serializer generalSerializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(new AxonTokens())
                .build();
    }
}
