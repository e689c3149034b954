package vn.bangvang.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.query.testing.AllReadModels;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;

class PrepareReadModelsIT {

    private final TestDatabase database = TestPostgres.newDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void every_read_model_gets_its_schema_with_the_owner_alone_and_again_without_effect() {
        assertThat(PrepareReadModels.run(owner())).isZero();
        List<String> schemas = schemas();

        assertThat(PrepareReadModels.run(owner())).isZero();

        assertThat(schemas)
                .containsExactlyInAnyOrderElementsOf(
                        AllReadModels.LIST.stream().map(ReadModel::schema).toList());
        assertThat(schemas()).isEqualTo(schemas);
    }

    @Test
    void a_missing_password_is_an_error_of_its_own() {
        assertThat(PrepareReadModels.run(Map.of("bangvang.database.url", database.url())))
                .isEqualTo(2);
    }

    @Test
    void a_database_that_does_not_let_it_in_is_an_error_of_its_own() {
        Map<String, Object> wrong = new HashMap<>(owner());
        wrong.put("bangvang.database.owner.password", "wrong");

        assertThat(PrepareReadModels.run(wrong)).isEqualTo(3);
    }

    private Map<String, Object> owner() {
        Map<String, Object> properties = new HashMap<>(database.asSpringProperties());
        properties.keySet().removeIf(name -> !name.equals("bangvang.database.url") && !name.contains(".owner."));
        return properties;
    }

    private List<String> schemas() {
        return JdbcClient.create(database.owner())
                .sql("select nspname from pg_namespace where nspname like 'read\\_%' order by 1")
                .query(String.class)
                .list();
    }
}
