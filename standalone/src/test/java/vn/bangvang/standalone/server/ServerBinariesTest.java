package vn.bangvang.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.bangvang.standalone.say.StartRefused;

class ServerBinariesTest {

    @Test
    void a_jar_built_for_other_machines_names_the_machine_and_says_how_to_build_one_for_it() {
        assertThatThrownBy(() -> ServerBinaries.archive("Solaris", "sparcv9"))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.reason().toString())
                                .contains("Solaris", "sparcv9", "-Pall-platforms"));
    }
}
