package vn.bangvang.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.testing.TestPostgres;

/** What stands behind a cursor, asked of PostgreSQL itself. */
class KeysetIT {

    private static final String ROWS =
            "(values (date '2026-03-01', 1), (date '2026-03-02', 2), (null, 3), (null, 4)) as t(due_on, id)";

    @ParameterizedTest
    @CsvSource(
            nullValues = "nothing",
            value = {
                "'due_on, id', 2026-03-01, 1, 2 3 4",
                "'due_on, id', 2026-03-02, 2, 3 4",
                "'due_on, id', nothing, 3, 4",
                "'due_on desc, id', nothing, 3, 4 2 1",
                "'due_on desc, id', nothing, 4, 2 1",
                "'due_on desc, id', 2026-03-02, 2, 1",
            })
    void rows_without_a_value_are_passed_over_by_no_page(String order, @Nullable String day, int id, String behind) {
        String value = day == null ? "null" : "\"" + day + "\"";
        String json = "{\"order\":%d,\"keys\":[{\"type\":\"date\",\"value\":%s},{\"type\":\"int4\",\"value\":\"%d\"}]}"
                .formatted(order.hashCode(), value, id);
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        Map<String, @Nullable Object> values = new HashMap<>();

        String condition = new Keyset(order).behind(cursor, values);

        List<String> found = JdbcClient.create(TestPostgres.newDatabase().query())
                .sql("select id from " + ROWS + " where " + condition + " order by " + order)
                .params(values)
                .query(String.class)
                .list();
        assertThat(String.join(" ", found)).isEqualTo(behind);
    }
}
