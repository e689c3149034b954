package vn.bangvang.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.domain.congress.CongressPeriod;
import vn.bangvang.shared.domain.kernel.UnitKind;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;

class RowRecordIT {

    private static final TestDatabase DATABASE = TestPostgres.newDatabase();

    record Plain(
            UUID unitId,
            UnitKind kind,
            @WordsOf("kind") String kindName,
            int members,
            long position,
            boolean late,
            @Nullable LocalDate closedOn,
            @Nullable Integer rank,
            List<String> contents,
            @Later @Nullable String name) {}

    record Dated(CongressPeriod period, @Nullable CongressPeriod next) {}

    record Beside(@SameRow Dated row, long position) {}

    record Mistyped(int memberz) {}

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void each_component_is_the_column_of_its_name_and_what_comes_later_is_empty() {
        UUID id = UUID.randomUUID();
        Plain row = row(Plain.class, """
                '%s'::uuid as unit_id, 'PROVINCE' as kind, count(*) as members, 7 as position, true as late,
                null::date as closed_on, null::int as rank, '["a"]'::jsonb as contents""".formatted(id));

        assertThat(row)
                .isEqualTo(
                        new Plain(id, UnitKind.PROVINCE, row.kindName(), 1, 7, true, null, null, List.of("a"), null));
        assertThat(row.kindName()).isNotBlank().isNotEqualTo("PROVINCE");
    }

    @Test
    void a_record_within_is_made_of_the_columns_that_begin_with_its_name_and_missing_without_any() {
        assertThat(row(
                        Dated.class,
                        "2020 as period_from, 2024 as period_to, null::int as next_from, null::int as next_to"))
                .isEqualTo(new Dated(new CongressPeriod(2020, 2024), null));
    }

    @Test
    void what_completes_an_answer_is_read_beside_it() {
        assertThat(row(
                        Beside.class,
                        "2020 period_from, 2024 period_to, 2025 next_from, 2029 next_to, 3::bigint as position"))
                .isEqualTo(new Beside(new Dated(new CongressPeriod(2020, 2024), new CongressPeriod(2025, 2029)), 3));
    }

    @Test
    void a_component_without_a_column_is_named_at_once() {
        assertThatThrownBy(() -> row(Mistyped.class, "3 as members"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No column memberz for Mistyped.memberz");
    }

    @Test
    void a_number_that_must_be_there_and_is_not_is_named_too() {
        assertThatThrownBy(() -> row(Mistyped.class, "null::int as memberz"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Nothing in Mistyped.memberz");
    }

    private static <T> T row(Class<T> type, String columns) {
        return JdbcClient.create(DATABASE.query())
                .sql("select " + columns)
                .query((found, n) -> new Row(found, null).as(type))
                .single();
    }
}
