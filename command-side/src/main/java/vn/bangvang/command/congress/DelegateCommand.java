package vn.bangvang.command.congress;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.NewIds;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.congress.DelegateQuota;
import vn.bangvang.shared.domain.congress.DelegateStanding;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.platform.web.Legible;

/** The delegates to a congress. */
public sealed interface DelegateCommand extends CongressCommand {

    record CongressQuotaBody(
            @NotNull UnitId unitId,
            @NotNull @Min(1) @Max(1000) Integer officials) {

        static List<DelegateQuota> quotas(List<CongressQuotaBody> bodies) {
            return bodies.stream()
                    .map(body -> new DelegateQuota(body.unitId(), body.officials()))
                    .toList();
        }
    }

    record CongressAllocationBody(
            @NotEmpty @Size(max = 500) List<@NotNull @Valid CongressQuotaBody> quotas,
            @NotNull LocalDate allocatedOn) {

        List<DelegateQuota> allocated() {
            return CongressQuotaBody.quotas(quotas);
        }
    }

    record AllocateDelegates(@TargetAggregateIdentifier CongressId congressId, CongressAllocationBody body)
            implements DelegateCommand {}

    /** {@code quotas} is the whole allocation as it now stands. */
    record CongressReallocationBody(
            @NotEmpty @Size(max = 500) List<@NotNull @Valid CongressQuotaBody> quotas,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate reallocatedOn) {

        List<DelegateQuota> allocated() {
            return CongressQuotaBody.quotas(quotas);
        }
    }

    record ReallocateDelegates(@TargetAggregateIdentifier CongressId congressId, CongressReallocationBody body)
            implements DelegateCommand {}

    /**
     * {@code delegateId} chooses a person of the register; without it the delegate is entered there, in {@code
     * delegateUnitId}, or else in the unit that elects.
     */
    record CongressElectionBody(
            @NotNull UnitId unitId,
            @Nullable PersonId delegateId,
            @NotBlank @Size(max = 100) @Legible String delegate,
            @Nullable UnitId delegateUnitId,
            @NotBlank @Size(max = 200) @Legible String position,
            @NotNull DelegateStanding standing,
            @NotNull @Valid CongressVoteBody vote,
            @NotNull LocalDate electedOn) {}

    record ElectDelegate(
            @TargetAggregateIdentifier CongressId congressId, CongressElectionBody body, PersonalText delegate)
            implements DelegateCommand {
        public ElectDelegate(CongressId congressId, CongressElectionBody body) {
            this(congressId, body, NewIds.person(body.delegateId(), body.delegate()));
        }
    }

    record CongressReplacementBody(
            @NotNull UnitId unitId,
            @Nullable PersonId alternateId,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate replacedOn) {}

    record ReplaceDelegate(
            @TargetAggregateIdentifier CongressId congressId, PersonId delegateId, CongressReplacementBody body)
            implements DelegateCommand {}

    record CongressAttendanceBody(
            @NotNull @Size(max = 2000) List<@NotNull PersonId> delegates,
            @NotNull LocalDate recordedOn) {}

    record RecordAttendance(@TargetAggregateIdentifier CongressId congressId, CongressAttendanceBody body)
            implements DelegateCommand {}

    /** {@code delegates} is the whole list as it now stands. */
    record CongressAttendanceCorrectionBody(
            @NotNull @Size(max = 2000) List<@NotNull PersonId> delegates,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {}

    record CorrectAttendance(@TargetAggregateIdentifier CongressId congressId, CongressAttendanceCorrectionBody body)
            implements DelegateCommand {}
}
