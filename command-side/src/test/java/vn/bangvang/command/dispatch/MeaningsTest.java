package vn.bangvang.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.command.registration.RegistrationCommand.Aims;
import vn.bangvang.command.registration.RegistrationCommand.AmendRegistration;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.event.Claim;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.value.RegistrationId;

class MeaningsTest {

    @ParameterizedTest
    @CsvSource({
        "registration,        ALREADY_REGISTERED",
        "active-nomination,   ALREADY_NOMINATED",
        "decision-number,     NUMBER_ALREADY_USED",
        "cluster-member-2024, ALREADY_IN_A_CLUSTER",
        "pledge,              ALREADY_EXISTS"
    })
    void a_key_that_another_holds_is_refused_in_the_words_of_what_it_stands_for(String kind, Reason reason) {
        assertThat(Meanings.taken(Claim.of(kind, RED, 2024)).reason()).isEqualTo(reason);
    }

    @Test
    void what_is_not_there_is_named_by_its_kind() {
        var id = new RegistrationId(World.id("registration"));
        Refusal unknown =
                Meanings.unknown(new AmendRegistration(id, new Aims(null, List.of(), List.of()), "Nhầm", TODAY));
        assertThat(unknown.reason()).isEqualTo(Reason.UNKNOWN_REGISTRATION);
        assertThat(unknown.details()).containsEntry("registration", id.toString());
    }
}
