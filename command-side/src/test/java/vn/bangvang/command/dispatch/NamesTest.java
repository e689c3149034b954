package vn.bangvang.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.RED;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.platform.words.ReasonTexts;

class NamesTest {

    private final Names names = new Names(new World().references());
    private final String red = names.of(RED.value()).orElseThrow();

    @Test
    void a_sentence_says_the_name_and_the_details_keep_the_id() {
        Refusal refusal = names.in(new Refusal(Reason.NO_MANDATE, Map.of("role", Role.ORGANISER, "unit", RED)));
        assertThat(sentence(refusal)).contains(red + ".");
        assertThat(JsonMapper.builder().build().writeValueAsString(refusal.details()))
                .contains("\"unit\":\"" + RED + "\"");
        assertThat(refusal.details().get("unit")).hasToString(RED.toString());
    }

    @Test
    void names_stand_within_lists_and_beside_what_is_no_id() {
        Refusal several = names.in(
                new Refusal(Reason.SHEETS_INCOMPLETE, Map.of("missing", List.of(RED + " 2024-Q1", BLUE + " 2024-Q2"))));
        assertThat(sentence(several)).contains(red + " 2024-Q1, ").endsWith(" 2024-Q2.");
        assertThat(sentence(names.in(new Refusal(Reason.YEAR_NOT_OPEN, Map.of("cluster", CLUSTER, "year", 2024)))))
                .doesNotContain(CLUSTER.toString());
    }

    @Test
    void what_nobody_knows_is_said_as_it_was_asked() {
        UUID unknown = new UUID(7, 7);
        assertThat(sentence(names.in(new Refusal(Reason.UNKNOWN_UNIT, Map.of("unit", unknown)))))
                .contains(unknown.toString());
    }

    private static String sentence(Refusal refusal) {
        return ReasonTexts.detail(refusal.reason(), refusal.details(), Locale.ROOT);
    }
}
