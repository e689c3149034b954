package vn.bangvang.command.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.bangvang.command.CommandSideApplication;
import vn.bangvang.shared.eventlog.CataloguedEventSerializer;
import vn.bangvang.shared.eventlog.PgEventStorageEngine;
import vn.bangvang.shared.eventlog.PgEventStore;
import vn.bangvang.shared.eventlog.privacy.MasterKey;
import vn.bangvang.shared.platform.axon.ServiceDefaults;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;

/** On Spring Boot 4, Axon 4.13.0 falls back in silence where a bean is missing; here it would be heard. */
class CommandSideWiringIT {

    private static TestDatabase database;
    private static ConfigurableApplicationContext context;

    @BeforeAll
    static void start(@TempDir Path secrets) throws Exception {
        database = TestPostgres.newDatabase();
        Path key = secrets.resolve("master-key.json");
        MasterKey.createIfMissing(key);
        Map<String, Object> properties = new HashMap<>(ServiceDefaults.apply());
        properties.putAll(database.asSpringProperties());
        properties.keySet().removeIf(name -> name.startsWith("bangvang.database.query."));
        properties.put("bangvang.master-key-file", key.toString());
        properties.put("server.port", "0");
        SpringApplication application = new SpringApplication(CommandSideApplication.class);
        application.setDefaultProperties(properties);
        context = application.run();
    }

    @AfterAll
    static void stop() {
        context.close();
        database.close();
    }

    @Test
    void the_log_is_the_one_event_store() {
        assertThat(context.getBean(EventStorageEngine.class)).isExactlyInstanceOf(PgEventStorageEngine.class);
        assertThat(context.getBean(EventBus.class)).isExactlyInstanceOf(PgEventStore.class);
        assertThat(context.getBean(org.axonframework.config.Configuration.class).eventBus())
                .isExactlyInstanceOf(PgEventStore.class);
    }

    @Test
    void events_are_stored_under_catalogued_names_and_everything_else_as_json() {
        assertThat(BeanFactoryAnnotationUtils.qualifiedBeanOfType(
                        context.getBeanFactory(), Serializer.class, "eventSerializer"))
                .isExactlyInstanceOf(CataloguedEventSerializer.class);
        assertThat(context.getBean(Serializer.class)).isExactlyInstanceOf(Jackson3Serializer.class);
    }

    @Test
    void commands_run_on_the_callers_thread_without_a_transaction_of_their_own() {
        assertThat(context.getBean(CommandBus.class)).isExactlyInstanceOf(SimpleCommandBus.class);
        assertThat(context.getBeansOfType(org.springframework.transaction.PlatformTransactionManager.class))
                .isEmpty();
    }

    @Test
    void each_kind_of_aggregate_is_cached_by_itself() {
        assertThat(context.getBean("aggregateCache", Cache.class))
                .isNotEqualTo(context.getBean("aggregateCache", Cache.class));
    }

    @Test
    void the_command_side_processes_no_events() {
        assertThat(context.getBean(EventProcessingConfiguration.class).eventProcessors())
                .isEmpty();
    }

    @Test
    void nobody_is_asked_for_updates_over_the_network() {
        assertThat(System.getProperty("axoniq.update-checker.disabled")).isEqualTo("true");
    }
}
