package vn.bangvang.shared.eventlog.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.PersonId;

class ClosedVaultTest {

    private final PersonalDataVault vault = PersonalDataVault.closed();
    private final PersonId person = new PersonId(UUID.randomUUID());

    @Test
    void a_closed_vault_opens_nothing_and_takes_nothing_in() {
        assertThat(vault.open(person, new byte[] {1})).isEmpty();
        assertThatThrownBy(() -> vault.seal(person, "Trần Văn B")).isInstanceOf(UnsupportedOperationException.class);
    }
}
