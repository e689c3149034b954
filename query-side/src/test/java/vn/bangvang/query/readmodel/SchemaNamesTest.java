package vn.bangvang.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.probe.Probe;

class SchemaNamesTest {

    private static final Pattern VERSIONED = Pattern.compile("read_[a-z]+_v\\d");

    private final SchemaNames schemas = SchemaNames.of(List.of(new Probe()));

    @Test
    void a_table_is_named_with_its_model_and_found_in_the_schema_of_the_models_version() {
        String sql = "select * from {probe}.probe p join {probe}.token t on true";

        String schema = new Probe().schema();
        assertThat(schemas.in(sql)).isEqualTo(sql.replace("{probe}", schema));
        assertThat(SchemaNames.of(List.of(new Probe(2))).in("{probe}.probe")).isEqualTo("read_probe_v" + 2 + ".probe");
    }

    @Test
    void the_braces_of_arrays_and_of_json_stay() {
        String sql = "select '{}'::jsonb, '{a,b}'::text[], detail #> '{reason}'";

        assertThat(schemas.in(sql)).isEqualTo(sql);
    }

    @Test
    void a_model_that_is_not_one_of_these_is_refused_by_its_name() {
        assertThatThrownBy(() -> schemas.in("select * from {unit-register}.unit"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unit-register");
    }

    @Test
    void no_source_and_no_sql_file_names_the_schema_of_a_version() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            assertThat(files.filter(SchemaNamesTest::isSource))
                    .hasSizeGreaterThan(1_000)
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(VERSIONED));
        }
    }

    private static boolean isSource(Path file) {
        String name = file.toString();
        return name.contains("/src/") && (name.endsWith(".java") || name.endsWith(".sql"));
    }
}
