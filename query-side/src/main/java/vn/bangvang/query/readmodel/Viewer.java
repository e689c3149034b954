package vn.bangvang.query.readmodel;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateState;
import vn.bangvang.shared.reference.ReferenceData;

/** Who asks, with the mandates that hold today. They are looked up again for every question. */
public final class Viewer {

    private static final Set<Role> OVERSEERS = Set.of(Role.AUDITOR, Role.ADMINISTRATOR);

    private final AccountId account;
    private final ReferenceData references;
    private final LocalDate today;
    private final List<MandateState> mandates;

    // There may be thousands of them, and one question asks for them many times.
    private final Supplier<Set<UnitId>> units = once(() -> Stream.concat(acting().stream(), overseen(OVERSEERS)));
    private final Supplier<Set<UnitId>> audited = once(() -> overseen(Set.of(Role.AUDITOR)));
    private final Supplier<Set<UnitId>> actingOrAudited =
            once(() -> Stream.concat(acting().stream(), audited().stream()));

    public Viewer(AccountId account, ReferenceData references, LocalDate today) {
        this.account = account;
        this.references = references;
        this.today = today;
        this.mandates = references.mandates().of(account, today);
    }

    private static Supplier<Set<UnitId>> once(Supplier<Stream<UnitId>> found) {
        return SingletonSupplier.of(() -> found.get().collect(Collectors.toSet()))::obtain;
    }

    public AccountId account() {
        return account;
    }

    public ReferenceData references() {
        return references;
    }

    /** The day of the question, in Asia/Ho_Chi_Minh. */
    public LocalDate today() {
        return today;
    }

    public List<MandateState> mandates() {
        return mandates;
    }

    /** Registers are open to everybody who acts for any unit in any role. */
    public void mustHoldAMandate() {
        if (mandates.isEmpty()) {
            throw new Refusal(Reason.NO_MANDATE, Map.of("account", account.toString()));
        }
    }

    /** The units acted for in any role, and those below them that an auditor or administrator sees. */
    public Set<UnitId> units() {
        return units.get();
    }

    /** A unit that is asked about, and those below it; one that is not known stands for itself. */
    public Set<UnitId> within(UUID unit) {
        UnitId top = new UnitId(unit);
        return Stream.concat(Stream.of(top), references.units().within(top)).collect(Collectors.toSet());
    }

    /** The units acted for in any role. */
    public Set<UnitId> acting() {
        return mandates.stream().map(MandateState::unit).collect(Collectors.toSet());
    }

    /** Whom a mandate of the account stands in for, and the units these act for: what is kept from them is kept from it. */
    public Set<UUID> insteadOf(MandateState held) {
        Set<PersonId> persons = references.mandates().insteadOf(held);
        if (persons.isEmpty()) {
            return Set.of();
        }
        return Stream.concat(
                        persons.stream().map(PersonId::value),
                        references.mandates().of(references.mandates().holder(held), today).stream()
                                .map(theirs -> theirs.unit().value()))
                .collect(Collectors.toSet());
    }

    /** The units nominated or drafted for and those below them: from there come the people who are named then. */
    public Set<UnitId> nominating() {
        return overseen(Set.of(Role.REPRESENTATIVE, Role.PREPARER)).collect(Collectors.toSet());
    }

    /** The units that the account audits. */
    public Set<UnitId> audited() {
        return audited.get();
    }

    /** The units for which the account enters what was done on paper, and those below them. */
    public Set<UnitId> enteredFor() {
        return overseen(Set.of(Role.BACK_ENTRY)).collect(Collectors.toSet());
    }

    public Set<UnitId> actingOrAudited() {
        return actingOrAudited.get();
    }

    private Stream<UnitId> overseen(Set<Role> roles) {
        return mandates.stream()
                .filter(mandate -> roles.contains(mandate.role()))
                .flatMap(mandate -> references.units().within(mandate.unit()));
    }

    /** Whether a mandate as auditor stands at the top of the tree. */
    public boolean auditsEverything() {
        return standsAtTheTop(Set.of(Role.AUDITOR));
    }

    /** Whether a mandate as auditor or administrator stands at the top of the tree. */
    public boolean overseesEverything() {
        return standsAtTheTop(OVERSEERS);
    }

    /** Whether a mandate as administrator stands at the top of the tree. */
    public boolean administersEverything() {
        return standsAtTheTop(Set.of(Role.ADMINISTRATOR));
    }

    /** The units that the account administers. */
    public Set<UnitId> administered() {
        return overseen(Set.of(Role.ADMINISTRATOR)).collect(Collectors.toSet());
    }

    private boolean standsAtTheTop(Set<Role> roles) {
        return mandates.stream()
                .filter(mandate -> roles.contains(mandate.role()))
                .anyMatch(mandate -> references
                        .units()
                        .rootOf(mandate.unit())
                        .filter(mandate.unit()::equals)
                        .isPresent());
    }
}
