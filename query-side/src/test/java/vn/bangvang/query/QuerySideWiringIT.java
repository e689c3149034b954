package vn.bangvang.query;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.ReadModels;
import vn.bangvang.query.testing.AllReadModels;
import vn.bangvang.query.testing.QuerySide;

class QuerySideWiringIT {

    private static QuerySide service;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
    }

    @Test
    void processors_are_our_own_and_axon_registers_none() {
        assertThat(service.context().getBean(ReadModels.class).isRunning()).isTrue();
        assertThat(service.context().getBean(EventProcessingConfiguration.class).eventProcessors())
                .isEmpty();
        assertThat(service.context().getBeansOfType(TokenStore.class)).isEmpty();
    }

    @Test
    void every_read_model_that_runs_here_has_a_schema_that_is_prepared() {
        assertThat(service.context().getBeansOfType(ReadModel.class).values())
                .extracting(ReadModel::schema)
                .isNotEmpty()
                .isSubsetOf(AllReadModels.LIST.stream().map(ReadModel::schema).toList());
    }

    @Test
    void nothing_here_can_append() {
        assertThat(service.context().getBeansOfType(EventStore.class)).isEmpty();
        assertThat(service.context().containsBean("commandDataSource")).isFalse();
    }

    @Test
    void no_transaction_manager_is_offered_to_whoever_would_take_it() {
        assertThat(service.context().getBeansOfType(PlatformTransactionManager.class))
                .isEmpty();
    }

    @Test
    void rows_are_written_under_the_query_role_without_waiting_for_the_disk() {
        JdbcClient rows = JdbcClient.create(service.context().getBean("projectionDataSource", DataSource.class));
        assertThat(rows.sql("select current_user").query(String.class).single()).isEqualTo("bangvang_query");
        assertThat(rows.sql("show synchronous_commit").query(String.class).single())
                .isEqualTo("off");
    }
}
