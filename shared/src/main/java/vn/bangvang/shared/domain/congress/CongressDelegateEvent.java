package vn.bangvang.shared.domain.congress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Correction;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;

/** The delegates to a congress (đại biểu): their number for each unit, their election, and who came. */
public sealed interface CongressDelegateEvent extends CongressEvent {

    record DelegatesAllocated(CongressId congressId, List<DelegateQuota> quotas, int total, LocalDate allocatedOn)
            implements CongressDelegateEvent {}

    record DelegatesReallocated(
            CongressId congressId, List<DelegateQuota> quotas, int total, String reason, LocalDate reallocatedOn)
            implements CongressDelegateEvent {}

    record DelegateElected(
            CongressId congressId,
            UnitId unitId,
            PersonalText delegate,
            String position,
            DelegateStanding standing,
            CongressVote vote,
            LocalDate electedOn)
            implements CongressDelegateEvent {}

    /** {@code alternateId}: the alternate who takes the place; without one it is free to be elected anew. */
    record DelegateReplaced(
            CongressId congressId,
            UnitId unitId,
            PersonId delegateId,
            @Nullable PersonId alternateId,
            CaseText reason,
            LocalDate replacedOn)
            implements CongressDelegateEvent {}

    /** The elected delegates who came, as the credentials report lists them (thẩm tra tư cách đại biểu). */
    record DelegatesAttended(CongressId congressId, List<PersonId> delegates, LocalDate recordedOn)
            implements CongressDelegateEvent {}

    record AttendanceCorrected(CongressId congressId, List<PersonId> delegates, String reason, LocalDate correctedOn)
            implements CongressDelegateEvent, Correction {
        @Override
        public boolean corrects(DomainEvent earlier) {
            return earlier instanceof DelegatesAttended;
        }
    }
}
