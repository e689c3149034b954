package vn.bangvang.standalone;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import vn.bangvang.command.CommandSideComponents;
import vn.bangvang.query.QuerySideComponents;
import vn.bangvang.shared.platform.axon.AxonTokens;

/** Both sides in one context. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({CommandSideComponents.class, QuerySideComponents.class})
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
