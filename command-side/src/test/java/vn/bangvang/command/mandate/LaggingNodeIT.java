package vn.bangvang.command.mandate;

import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.bangvang.command.testing.Province.TODAY;
import static vn.bangvang.command.testing.Province.caller;

import org.junit.jupiter.api.Test;
import vn.bangvang.command.dispatch.Commands;
import vn.bangvang.command.mandate.MandateCommand.ConfirmMandate;
import vn.bangvang.command.mandate.MandateCommand.ConfirmationBody;
import vn.bangvang.command.mandate.MandateCommand.GrantMandate;
import vn.bangvang.command.mandate.MandateCommand.MandateBody;
import vn.bangvang.command.person.PersonCommand.PersonBody;
import vn.bangvang.command.person.PersonCommand.RegisterPerson;
import vn.bangvang.command.testing.CommandSideNode;
import vn.bangvang.command.unit.UnitCommand.FoundInstallation;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;

class LaggingNodeIT {

    private final UnitId root = new UnitId(UuidV7.next());
    private final AccountId first = new AccountId(UuidV7.next());
    private final AccountId second = new AccountId(UuidV7.next());
    private final AccountId third = new AccountId(UuidV7.next());

    @Test
    void a_node_that_has_not_heard_of_the_second_administrator_yet_does_not_appoint_a_third_alone() {
        try (TestDatabase database = TestPostgres.newDatabase();
                CommandSideNode one = CommandSideNode.start(database);
                CommandSideNode other = CommandSideNode.start(database)) {
            one.commands()
                    .send(
                            new FoundInstallation(
                                    root,
                                    "ROOT",
                                    "Tỉnh",
                                    TODAY,
                                    new MandateId(UuidV7.next()),
                                    first,
                                    new PersonId(first.value())),
                            caller(first));
            register(other.commands(), second);
            register(other.commands(), third);
            appoint(one.commands(), second);

            MandateId mandate = appoint(other.commands(), third);

            assertThatCode(() -> one.commands()
                            .send(new ConfirmMandate(mandate, new ConfirmationBody(TODAY)), caller(second)))
                    .doesNotThrowAnyException();
        }
    }

    private void register(Commands commands, AccountId account) {
        PersonId person = new PersonId(account.value());
        commands.send(
                new RegisterPerson(person, new PersonBody(null, "Người " + person, root, TODAY, null, null)),
                caller(first));
    }

    private MandateId appoint(Commands commands, AccountId account) {
        MandateId id = new MandateId(UuidV7.next());
        commands.send(
                new GrantMandate(
                        id,
                        new MandateBody(
                                null,
                                account,
                                new PersonId(account.value()),
                                Role.ADMINISTRATOR,
                                root,
                                TODAY,
                                null,
                                null,
                                "Phân công"),
                        Appointee.of(account, new PersonId(account.value()))),
                caller(first));
        return id;
    }
}
