package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code authorisation.txt} must say before anybody is asked; {@link AuthorisationIT} asks. */
class AuthorisationTableTest {

    @Test
    void every_endpoint_and_page_has_a_line_and_every_line_is_about_one() throws IOException {
        assertThat(AnswerTable.of("authorisation.txt").lines().keySet())
                .isEqualTo(
                        Endpoints.all().stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void nobody_is_let_in_where_one_has_to_log_in() throws IOException {
        assertThat(AnswerTable.of("authorisation.txt").lines())
                .allSatisfy((asked, cells) -> assertThat(cells)
                        .as(asked)
                        .satisfiesAnyOf(
                                open -> assertThat(AuthorisationWalk.isOpen(asked))
                                        .isTrue(),
                                own -> assertThat(AuthorisationWalk.isOfTheOwnAccount(asked))
                                        .isTrue(),
                                closed -> assertThat(closed).startsWith("! | ")));
    }

    @Test
    void a_page_with_a_form_for_something_new_is_for_the_roles_that_may_begin_it() throws IOException {
        Map<String, String> lines = AnswerTable.of("authorisation.txt").lines();

        assertThat(lines.keySet().stream().filter(asked -> asked.endsWith("/new")))
                .hasSizeGreaterThan(10)
                .allSatisfy(page -> assertThat(whoMay(lines.get(page)))
                        .as(page)
                        .isEqualTo(whoMay(lines.get("POST /api/" + AuthorisationWalk.kind(page)))));
    }

    /** By column. */
    private static List<Boolean> whoMay(String cells) {
        return Stream.of(cells.split(" \\| ")).map(cell -> cell.contains("+")).toList();
    }
}
