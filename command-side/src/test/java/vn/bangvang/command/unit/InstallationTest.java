package vn.bangvang.command.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.testing.World.LONG_AGO;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.account;
import static vn.bangvang.command.testing.World.person;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.mandate.FirstMandates;
import vn.bangvang.command.testing.InMemoryAxon;
import vn.bangvang.command.testing.World;
import vn.bangvang.command.unit.UnitCommand.FoundInstallation;
import vn.bangvang.shared.domain.kernel.Claim;
import vn.bangvang.shared.domain.kernel.ClaimKind;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.mandate.MandateEvent.FirstAdministratorAppointed;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;

class InstallationTest {

    private static final MandateId MANDATE = new MandateId(World.id("first"));
    private static final FoundInstallation FOUND =
            new FoundInstallation(PROVINCE, "T01", "Tỉnh mẫu", LONG_AGO, MANDATE, account("admin"), person("admin"));

    private final InMemoryAxon axon = FirstMandates.withMandates()
            .aggregate(Unit.class)
            .handler(c -> new Installation(c.repository(Unit.class), FirstMandates.of(c)))
            .start(List.of());

    @AfterEach
    void stop() {
        axon.close();
    }

    @Test
    void the_root_and_its_first_administrator_come_into_being_in_one_append() {
        axon.send(FOUND, null);

        assertThat(axon.appends())
                .containsExactly(List.of(
                        new UnitRegistered(PROVINCE, "T01", "Tỉnh mẫu", null, LONG_AGO),
                        new FirstAdministratorAppointed(
                                MANDATE, account("admin"), person("admin"), PROVINCE, LONG_AGO)));
    }

    @Test
    void a_second_founding_whatever_its_ids_would_claim_the_same_keys_and_the_store_refuses_it() {
        axon.send(FOUND, null);

        assertThat(axon.appends().get(0))
                .map(event -> ((DomainEvent) event).claims())
                .containsExactly(
                        List.of(Claim.of(ClaimKind.UNIT_CODE, "T01"), Claim.of(ClaimKind.ROOT_UNIT)),
                        List.of(Claim.of(ClaimKind.FIRST_ADMINISTRATOR)));
    }
}
