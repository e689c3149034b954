package vn.bangvang.standalone;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import vn.bangvang.command.dispatch.Caller;
import vn.bangvang.command.dispatch.Commands;
import vn.bangvang.command.unit.UnitCommand.FoundInstallation;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.eventlog.AppendContext.IdempotencyKey;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.platform.identity.AccountPrincipal;
import vn.bangvang.shared.platform.identity.Accounts;
import vn.bangvang.standalone.story.SampleInstallation;

/**
 * The one thing that cannot be done over the network: the root of the tree of units and its first administrator. It is
 * asked for under a key, so that a start gone through again does not found a second time.
 */
final class Founding {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final String KEY = "founding";

    private final Accounts accounts;
    private final Commands commands;

    private Founding(Accounts accounts, Commands commands) {
        this.accounts = accounts;
        this.commands = commands;
    }

    static Founding of(Service service) {
        return new Founding(
                service.context().getBean(Accounts.class), service.context().getBean(Commands.class));
    }

    /** The administrator of a real installation, made now unless an earlier start did. */
    AccountPrincipal firstAdministrator(String password) {
        accounts.firstAdministrator(UuidV7.next(), UuidV7.next(), password);
        return accounts.find(Accounts.FIRST_ADMINISTRATOR).orElseThrow();
    }

    void found(AccountPrincipal administrator) {
        found(administrator, UuidV7.next(), "GOC", "Đơn vị gốc", LocalDate.now(ZONE));
    }

    void foundSample(AccountPrincipal administrator) {
        found(
                administrator,
                SampleInstallation.rootId(),
                SampleInstallation.rootCode(),
                SampleInstallation.rootName(),
                SampleInstallation.since());
    }

    private void found(AccountPrincipal administrator, UUID root, String code, String name, LocalDate since) {
        PersonId person = administrator.personId().orElseThrow();
        commands.send(
                new FoundInstallation(
                        new UnitId(root),
                        code,
                        name,
                        since,
                        new MandateId(UuidV7.next()),
                        administrator.accountId(),
                        person),
                new Caller(
                        administrator.accountId(),
                        person,
                        KEY,
                        LocalDate.now(ZONE),
                        new IdempotencyKey(administrator.id(), KEY, KEY.getBytes(StandardCharsets.UTF_8)),
                        null));
    }
}
