package vn.bangvang.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowBatchTest {

    private static final String INSERT = "insert";
    private static final String UPDATE = "update";
    private static final String DELETE = "delete";
    private static final String UPSERT = "insert on conflict (id) do update";

    private final RowBatch rows = new RowBatch(SchemaNames.of(List.of()));

    @Test
    void writes_of_one_statement_go_together() {
        rows.one(INSERT, "a");
        rows.one(UPDATE, "a");
        rows.one(INSERT, "b");
        rows.one(UPDATE, "b");
        assertThat(rows.statements()).containsExactly(INSERT, UPDATE);
    }

    @Test
    void writes_to_one_row_keep_their_order() {
        rows.one(UPDATE, "a");
        rows.one(DELETE, "a");
        rows.one(UPDATE, "a");
        assertThat(rows.statements()).containsExactly(UPDATE, DELETE, UPDATE);
    }

    @Test
    void a_row_joins_the_first_group_after_its_last_write() {
        rows.one(INSERT, "a");
        rows.one(UPDATE, "a");
        rows.one(DELETE, "a");
        rows.one(INSERT, "a");
        rows.one(INSERT, "b");
        rows.one(DELETE, "b");
        assertThat(rows.statements()).containsExactly(INSERT, UPDATE, DELETE, INSERT);
    }

    @Test
    void a_statement_that_must_touch_one_row_is_not_mixed_with_one_that_need_not() {
        rows.one(DELETE, "a");
        rows.any(DELETE, "b");
        assertThat(rows.statements()).containsExactly(DELETE, DELETE);
    }

    @Test
    void one_row_is_written_once_by_each_statement_that_inserts_or_updates() {
        rows.one(UPSERT, "a");
        rows.one(UPSERT, "b");
        rows.one(UPSERT, "a");
        rows.one(UPSERT, "b");
        assertThat(rows.statements()).containsExactly(UPSERT, UPSERT);
    }

    @Test
    void a_key_that_is_written_anew_many_times_is_written_once_after_all_others() {
        rows.anew(key(1), List.of(row(1, 1), row(1, 2)));
        rows.one(UPDATE, "b");
        rows.anew(key(1), List.of(row(1, 3)));
        rows.anew(key(2), List.of());
        assertThat(rows.isEmpty()).isFalse();
        assertThat(rows.statements())
                .containsExactly(UPDATE, "delete from t where id = ?", "insert into t (id, part) values (?, ?)");
    }

    @Test
    void of_several_puts_of_one_row_the_last_alone_is_sent() {
        rows.put(row(1, 1));
        rows.put(row(2, 1));
        rows.put(row(1, 2));
        assertThat(rows.sent()).containsExactly(List.of(List.of(1, 2), List.of(2, 1)));
    }

    @Test
    void a_put_stays_behind_what_else_was_written_of_its_case() {
        rows.put(row(1, 1));
        rows.remove(key(1));
        rows.put(row(1, 2));
        assertThat(rows.sent()).containsExactly(List.of(List.of(1, 1)), List.of(List.of(1)), List.of(List.of(1, 2)));
    }

    @Test
    void a_put_that_rests_on_what_the_row_had_before_is_never_left_out() {
        rows.put(key(1).newest("part", 5));
        rows.put(key(1).newest("part", 3));
        assertThat(rows.sent()).containsExactly(List.of(List.of(1, 5L)), List.of(List.of(1, 3L)));
    }

    private static Columns key(int id) {
        return Columns.of("t").key("id", id);
    }

    private static Columns row(int id, int part) {
        return key(id).set("part", part);
    }

    @Test
    void nothing_written_is_nothing_to_send() {
        assertThat(rows.isEmpty()).isTrue();
    }
}
