package vn.bangvang.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.kernel.UnitKind;

class ColumnsTest {

    private static final UnitId ID = new UnitId(UUID.randomUUID());

    @Test
    void a_new_row_is_written_with_each_column_once() {
        Columns row = Columns.of("{probe}.probe")
                .key("unit_id", ID)
                .set("kind", UnitKind.PROVINCE)
                .search("Sở");

        assertThat(row.insert())
                .isEqualTo("insert into {probe}.probe (unit_id, kind, search)"
                        + " values (?, ?, lower(public.unaccent(?)))");
        assertThat(row.values()).containsExactly(ID.value(), "PROVINCE", "Sở");
    }

    @Test
    void a_row_that_is_there_takes_the_new_values_and_keeps_what_is_written_first() {
        Columns row = Columns.of("{probe}.probe")
                .key("unit_id", ID)
                .set("name", "A")
                .first("planned_at", 7L)
                .newest("changed_at", 9L)
                .kept("reason", null)
                .searchToo("A");

        assertThat(row.upsert())
                .endsWith(" on conflict (unit_id) do update set name = excluded.name,"
                        + " changed_at = greatest(probe.changed_at, excluded.changed_at),"
                        + " reason = coalesce(excluded.reason, probe.reason),"
                        + " search = probe.search || excluded.search");
    }

    @Test
    void a_change_finds_its_row_by_the_key_and_what_is_told_beside_it() {
        Columns row =
                Columns.of("{probe}.probe").key("unit_id", ID).set("name", "B").json("names", List.of("A", "B"));

        assertThat(row.update("left_on is null"))
                .isEqualTo("update {probe}.probe set name = ?, names = ?::jsonb where unit_id = ? and left_on is null");
        assertThat(row.changes()).containsExactly("B", "[\"A\",\"B\"]", ID.value());
    }

    @Test
    void rows_with_the_first_columns_of_a_key_are_removed_together() {
        assertThat(Columns.of("{probe}.party")
                        .key("unit_id", ID)
                        .key("year", 2024)
                        .delete())
                .isEqualTo("delete from {probe}.party where unit_id = ? and year = ?");
    }

    @Test
    void a_list_of_ids_is_an_array_and_a_part_that_is_not_there_leaves_its_column_empty() {
        Columns row = Columns.of("{probe}.probe")
                .key("unit_id", ID)
                .set("members", List.of(ID))
                .set("parent", (UnitId) null, UnitId::value);

        assertThat(row.insert()).endsWith("values (?, ?::uuid[], ?)");
        assertThat(row.values()).containsExactly(ID.value(), "{" + ID + "}", null);
    }
}
