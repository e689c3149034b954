package vn.bangvang.shared.domain.mandate;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.Author;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Fold;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateEvent.AdministratorLetIn;
import vn.bangvang.shared.domain.mandate.MandateEvent.FirstAdministratorAppointed;
import vn.bangvang.shared.domain.mandate.MandateEvent.MandateConfirmed;
import vn.bangvang.shared.domain.mandate.MandateEvent.MandateEnded;
import vn.bangvang.shared.domain.mandate.MandateEvent.MandateGranted;

/**
 * A mandate as it stands (thẩm quyền). What each of its events means is said here and nowhere else.
 *
 * @param until the last day, inclusive; null while none is set
 * @param substitutesFor the mandate acted for (ủy quyền)
 * @param endedOn the first day on which it gives nothing any more; null while nobody has ended it
 * @param waiting whether another administrator has to confirm it before it gives anything
 * @param granters whoever granted it; nobody of the first administrator, and where the fold was not told who acted
 * @param sequence the last event of the mandate's stream, for a guard
 */
@RecordBuilder
public record MandateState(
        MandateId id,
        AccountId account,
        PersonId person,
        Role role,
        UnitId unit,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable MandateId substitutesFor,
        @Nullable LocalDate endedOn,
        boolean waiting,
        Set<Author> granters,
        long sequence)
        implements MandateStateBuilder.With {

    public static final Fold<MandateState, MandateEvent> FOLD = new Fold<>(MandateState::first, MandateState::after);

    private static MandateState first(EventEnvelope<MandateEvent> envelope) {
        if (envelope.event() instanceof MandateGranted e) {
            return new MandateState(
                    e.mandateId(),
                    e.accountId(),
                    e.personId(),
                    e.role(),
                    e.unitId(),
                    e.from(),
                    e.until(),
                    e.substitutesFor(),
                    null,
                    Boolean.TRUE.equals(e.awaitsConfirmation()),
                    envelope.actor().joining(Set.of()),
                    envelope.sequence());
        } else if (envelope.event() instanceof FirstAdministratorAppointed e) {
            return new MandateState(
                    e.mandateId(),
                    e.accountId(),
                    e.personId(),
                    Role.ADMINISTRATOR,
                    e.unitId(),
                    e.from(),
                    null,
                    null,
                    null,
                    false,
                    Set.of(),
                    envelope.sequence());
        }
        throw new IllegalArgumentException("A mandate begins when it is granted");
    }

    public MandateState after(EventEnvelope<MandateEvent> envelope) {
        return after(envelope.event()).withSequence(envelope.sequence());
    }

    private MandateState after(MandateEvent event) {
        if (event instanceof MandateConfirmed) {
            return withWaiting(false);
        } else if (event instanceof MandateEnded e) {
            return withEndedOn(e.endedOn());
        } else if (event instanceof AdministratorLetIn) {
            return this;
        }
        throw new IllegalArgumentException(event.getClass().getName());
    }

    /** By the mandate alone: one that stands in for another holds no longer than that one. */
    public boolean holdsOn(LocalDate day) {
        return !waiting
                && !day.isBefore(from)
                && (until == null || !day.isAfter(until))
                && (endedOn == null || day.isBefore(endedOn));
    }

    /** Whether another administrator is still asked to confirm it. */
    public boolean asksForConfirmation() {
        return waiting && endedOn == null;
    }

    public Author holder() {
        return new Author(account, person);
    }
}
