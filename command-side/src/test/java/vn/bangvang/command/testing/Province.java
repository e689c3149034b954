package vn.bangvang.command.testing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.decision.DecisionCommand.DecisionBody;
import vn.bangvang.command.decision.DecisionCommand.IssueDecision;
import vn.bangvang.command.decision.DecisionCommand.SignerBody;
import vn.bangvang.command.dispatch.Caller;
import vn.bangvang.command.dispatch.Commands;
import vn.bangvang.command.mandate.Appointee;
import vn.bangvang.command.mandate.MandateCommand.ConfirmMandate;
import vn.bangvang.command.mandate.MandateCommand.ConfirmationBody;
import vn.bangvang.command.mandate.MandateCommand.GrantMandate;
import vn.bangvang.command.mandate.MandateCommand.MandateBody;
import vn.bangvang.command.nomination.DocumentBody;
import vn.bangvang.command.nomination.NominationCommand.EndorseNomination;
import vn.bangvang.command.nomination.NominationCommand.EndorsementBody;
import vn.bangvang.command.nomination.NominationCommand.NomineeBody;
import vn.bangvang.command.nomination.NominationCommand.SubmissionBody;
import vn.bangvang.command.nomination.NominationCommand.SubmitNomination;
import vn.bangvang.command.person.PersonCommand.PersonBody;
import vn.bangvang.command.person.PersonCommand.RegisterPerson;
import vn.bangvang.command.unit.UnitCommand.FoundInstallation;
import vn.bangvang.command.unit.UnitCommand.RegisterUnit;
import vn.bangvang.command.unit.UnitCommand.UnitBody;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.decision.DecisionKind;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.eventlog.AppendContext.IdempotencyKey;
import vn.bangvang.shared.platform.axon.UuidV7;

/** A small province: a root and one unit, with one account for each role at that unit. */
public final class Province {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    public final UnitId root = new UnitId(UuidV7.next());
    public final UnitId unit = new UnitId(UuidV7.next());
    public final AccountId administrator = new AccountId(UuidV7.next());
    public final AccountId second = new AccountId(UuidV7.next());
    public final AccountId representative = new AccountId(UuidV7.next());
    public final AccountId approver = new AccountId(UuidV7.next());
    public final AccountId decider = new AccountId(UuidV7.next());
    private final Set<PersonId> registered = new HashSet<>();

    public static Province found(Commands commands) {
        Province province = new Province();
        commands.send(
                new FoundInstallation(
                        province.root,
                        "ROOT",
                        "Tỉnh",
                        TODAY,
                        new MandateId(UuidV7.next()),
                        province.administrator,
                        new PersonId(UuidV7.next())),
                caller(province.administrator));
        commands.send(
                new RegisterUnit(province.unit, new UnitBody(null, "U1", "Đơn vị một", province.root, TODAY)),
                caller(province.administrator));
        province.appointSecond(commands);
        province.grant(commands, province.representative, Role.REPRESENTATIVE);
        province.grant(commands, province.approver, Role.APPROVER);
        province.grant(commands, province.decider, Role.COMPETENT_PERSON);
        return province;
    }

    public MandateId grant(Commands commands, AccountId account, Role role) {
        return grant(commands, account, role, null);
    }

    /** Until there is a second administrator, the first may appoint nobody else. */
    private void appointSecond(Commands commands) {
        register(commands, second);
        commands.send(
                granted(new MandateId(UuidV7.next()), second, Role.ADMINISTRATOR, root, null), caller(administrator));
    }

    /** Once: somebody may be granted several mandates. */
    private void register(Commands commands, AccountId account) {
        PersonId person = new PersonId(account.value());
        if (!registered.add(person)) {
            return;
        }
        commands.send(
                new RegisterPerson(person, new PersonBody(null, "Người " + person, root, TODAY, null, null)),
                caller(administrator));
    }

    private static GrantMandate granted(
            MandateId id, AccountId account, Role role, UnitId unit, @Nullable MandateId substitutesFor) {
        PersonId person = new PersonId(account.value());
        return new GrantMandate(
                id,
                new MandateBody(null, account, person, role, unit, TODAY, null, substitutesFor, "Phân công"),
                Appointee.of(account, person));
    }

    /** Granted by one administrator and, where that is needed, confirmed by the other. */
    public MandateId grant(Commands commands, AccountId account, Role role, @Nullable MandateId substitutesFor) {
        MandateId id = new MandateId(UuidV7.next());
        register(commands, account);
        commands.send(granted(id, account, role, unit, substitutesFor), caller(administrator));
        if (role != Role.REPRESENTATIVE && role != Role.PREPARER && role != Role.AUDITOR) {
            commands.send(new ConfirmMandate(id, new ConfirmationBody(TODAY)), caller(second));
        }
        return id;
    }

    public static Caller caller(AccountId account) {
        return new Caller(account, null, "test", TODAY, null, null);
    }

    public static Caller caller(AccountId account, String key) {
        return new Caller(account, null, "test", TODAY, new IdempotencyKey(account.value(), key, new byte[] {1}), null);
    }

    public static Caller caller(AccountId account, long expectedSequence) {
        return new Caller(account, null, "test", TODAY, null, Set.of(expectedSequence));
    }

    /** Giấy khen for a new person of the unit: the shortest route, endorsed and decided by the unit. */
    public SubmitNomination submission(NominationId id) {
        PersonId person = new PersonId(UuidV7.next());
        return new SubmitNomination(
                id,
                new SubmissionBody(
                        null,
                        unit,
                        new NomineeBody(NomineeKind.INDIVIDUAL, unit, person, "Nguyễn Văn " + person),
                        "GK",
                        2026,
                        null,
                        null,
                        List.of(
                                new DocumentBody("TOTRINH", "Tờ trình", null),
                                new DocumentBody("BAOCAO", "Báo cáo thành tích", null),
                                new DocumentBody("BIENBAN", "Biên bản", null)),
                        "Thành tích trong phong trào thi đua",
                        null,
                        TODAY));
    }

    public NominationId submit(Commands commands) {
        NominationId id = new NominationId(UuidV7.next());
        commands.send(submission(id), caller(representative));
        return id;
    }

    public EndorseNomination endorsement(NominationId id) {
        return new EndorseNomination(id, new EndorsementBody("Đủ điều kiện", TODAY));
    }

    public IssueDecision decision(NominationId id, String number) {
        return new IssueDecision(new DecisionBody(
                new DecisionId(UUID.randomUUID()),
                unit,
                DecisionKind.AWARD,
                number,
                new SignerBody(null, "Trần Thị Ký"),
                "Thủ trưởng đơn vị",
                List.of(id),
                TODAY));
    }
}
