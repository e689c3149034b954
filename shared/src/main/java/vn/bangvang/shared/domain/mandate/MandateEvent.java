package vn.bangvang.shared.domain.mandate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.Claim;
import vn.bangvang.shared.domain.kernel.ClaimKind;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;

/** The life of a mandate (thẩm quyền): who may act for which unit in which role, from when to when. */
public sealed interface MandateEvent extends DomainEvent {

    MandateId mandateId();

    /**
     * {@code until} is the last day, inclusive; {@code substitutesFor} is the mandate acted for (ủy quyền).
     *
     * @param awaitsConfirmation whether it gives nothing before another administrator has confirmed it; null, as in
     *     everything granted before this was asked, means that it holds at once
     */
    record MandateGranted(
            MandateId mandateId,
            AccountId accountId,
            PersonId personId,
            Role role,
            UnitId unitId,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable MandateId substitutesFor,
            String basis,
            @Nullable Boolean awaitsConfirmation)
            implements MandateEvent {

        /** One that holds at once. */
        public MandateGranted(
                MandateId mandateId,
                AccountId accountId,
                PersonId personId,
                Role role,
                UnitId unitId,
                LocalDate from,
                @Nullable LocalDate until,
                @Nullable MandateId substitutesFor,
                String basis) {
            this(mandateId, accountId, personId, role, unitId, from, until, substitutesFor, basis, null);
        }
    }

    /** Another administrator stands by what one has granted: from now on the mandate gives what it says. */
    record MandateConfirmed(MandateId mandateId, LocalDate confirmedOn) implements MandateEvent {}

    /** The one administrator an installation starts with; there can be no second such event. */
    record FirstAdministratorAppointed(
            MandateId mandateId, AccountId accountId, PersonId personId, UnitId unitId, LocalDate from)
            implements MandateEvent {
        @Override
        public List<Claim> claims() {
            return List.of(Claim.of(ClaimKind.FIRST_ADMINISTRATOR));
        }
    }

    /** On the machine itself an administrator who could not log in any more was given a new password. */
    record AdministratorLetIn(MandateId mandateId, AccountId accountId, String reason, LocalDate letInOn)
            implements MandateEvent {}

    /** From {@code endedOn} on, that day included, the mandate gives nothing any more. */
    record MandateEnded(MandateId mandateId, String reason, LocalDate endedOn) implements MandateEvent {}
}
