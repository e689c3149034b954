package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.bangvang.shared.testing.TestClient;

/** No code of the product's own stands in what people get as a table of the stories. */
class ExportedCodesIT {

    private static final StoriesService SERVICE = StoriesService.get();

    private static final Pattern CODE =
            Pattern.compile("[A-Z]{3,}(_[A-Z]+)*|[a-z]+(-[a-z]+)+|[a-z]+[A-Z][A-Za-z]+|[A-Z][a-z]+[A-Z][a-z]+");

    /** Columns that hold codes which people gave, or what is stored. */
    private static final Set<String> THEIRS = Set.of("Mã", "Nội dung ghi", "Mã băm");

    static Stream<String> lists() {
        JsonNode paths = SampleService.json(SERVICE.as("quantri").get("/v3/api-docs/queries"))
                .get("paths");
        return paths.propertyStream()
                .filter(path -> path.getValue()
                        .at("/get/parameters")
                        .valueStream()
                        .anyMatch(one -> one.get("name").asString().equals("after")))
                .map(path -> path.getKey())
                .filter(path -> !path.contains("{"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void no_cell_of_an_export_for_people_is_a_code(String list) {
        Set<String> codes = new TreeSet<>();
        for (String who : List.of("kiemtra", "quantri", "hanam", "minhkhai")) {
            TestClient client = SERVICE.as(who);
            List<String> lines = client.get(list + "?format=csv").body().lines().toList();
            List<String> header = cells(lines.get(0));
            for (String line : lines.subList(1, lines.size())) {
                List<String> cells = cells(line);
                for (int i = 0; i < Math.min(cells.size(), header.size()); i++) {
                    if (!THEIRS.contains(header.get(i))
                            && CODE.matcher(cells.get(i)).matches()) {
                        codes.add(header.get(i) + ": " + cells.get(i));
                    }
                }
            }
        }
        assertThat(codes).isEmpty();
    }

    /** Cells that go over lines are not read; they hold no code. */
    private static List<String> cells(String line) {
        return Arrays.stream(line.replace("\uFEFF", "").split(";"))
                .map(cell -> cell.replaceAll("^\"|\"$", ""))
                .toList();
    }
}
