package vn.bangvang.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.testing.World.TODAY;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.registration.RegistrationCommand.AmendRegistration;
import vn.bangvang.command.registration.RegistrationCommand.RegistrationAmendmentBody;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.registration.RegistrationId;
import vn.bangvang.shared.domain.registration.RegistrationState.Aims;

class StoreErrorMapperTest {

    @Test
    void what_is_not_there_is_named_by_its_kind() {
        var id = new RegistrationId(World.id("registration"));
        Refusal unknown = StoreErrorMapper.unknown(new AmendRegistration(
                id, new RegistrationAmendmentBody(Bodies.aims(new Aims(null, List.of(), List.of())), "Nhầm", TODAY)));
        assertThat(unknown.reason()).isEqualTo(Reason.UNKNOWN_REGISTRATION);
        assertThat(unknown.details()).containsEntry("registration", id.toString());
    }
}
