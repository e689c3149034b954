package vn.bangvang.command.congress;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.congress.CongressVote;
import vn.bangvang.shared.domain.congress.DelegateQuota;
import vn.bangvang.shared.domain.congress.DelegateStanding;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;

/** The delegates to a congress. */
public sealed interface DelegateCommand extends CongressCommand {

    record AllocateDelegates(
            @TargetAggregateIdentifier CongressId congressId, List<DelegateQuota> quotas, LocalDate allocatedOn)
            implements DelegateCommand {}

    /** {@code quotas} is the whole allocation as it now stands. */
    record ReallocateDelegates(
            @TargetAggregateIdentifier CongressId congressId,
            List<DelegateQuota> quotas,
            String reason,
            LocalDate reallocatedOn)
            implements DelegateCommand {}

    /** {@code ownUnit} is the unit of the delegate where it is one below the unit that elects. */
    record ElectDelegate(
            @TargetAggregateIdentifier CongressId congressId,
            UnitId unitId,
            PersonalText delegate,
            @Nullable UnitId ownUnit,
            String position,
            DelegateStanding standing,
            CongressVote vote,
            LocalDate electedOn)
            implements DelegateCommand {}

    record ReplaceDelegate(
            @TargetAggregateIdentifier CongressId congressId,
            UnitId unitId,
            PersonId delegateId,
            @Nullable PersonId alternateId,
            String reason,
            LocalDate replacedOn)
            implements DelegateCommand {}

    record RecordAttendance(
            @TargetAggregateIdentifier CongressId congressId, List<PersonId> delegates, LocalDate recordedOn)
            implements DelegateCommand {}

    /** {@code delegates} is the whole list as it now stands. */
    record CorrectAttendance(
            @TargetAggregateIdentifier CongressId congressId,
            List<PersonId> delegates,
            String reason,
            LocalDate correctedOn)
            implements DelegateCommand {}
}
