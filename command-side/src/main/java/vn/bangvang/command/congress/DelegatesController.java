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
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.congress.DelegateCommand.AllocateDelegates;
import vn.bangvang.command.congress.DelegateCommand.CorrectAttendance;
import vn.bangvang.command.congress.DelegateCommand.ElectDelegate;
import vn.bangvang.command.congress.DelegateCommand.ReallocateDelegates;
import vn.bangvang.command.congress.DelegateCommand.RecordAttendance;
import vn.bangvang.command.congress.DelegateCommand.ReplaceDelegate;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.congress.DelegateQuota;
import vn.bangvang.shared.domain.congress.DelegateStanding;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.platform.web.Legible;

@RestController
@RequestMapping("/api/congresses/{id}")
class DelegatesController {

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
            @NotNull LocalDate allocatedOn) {}

    record CongressReallocationBody(
            @NotEmpty @Size(max = 500) List<@NotNull @Valid CongressQuotaBody> quotas,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate reallocatedOn) {}

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
            @NotNull LocalDate electedOn) {

        ElectDelegate command(CongressId id) {
            PersonId person = delegateId == null ? new PersonId(UuidV7.next()) : delegateId;
            return new ElectDelegate(
                    id,
                    unitId,
                    new PersonalText(person, delegate),
                    delegateUnitId,
                    position,
                    standing,
                    vote.vote(),
                    electedOn);
        }
    }

    record CongressReplacementBody(
            @NotNull UnitId unitId,
            @Nullable PersonId alternateId,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate replacedOn) {}

    record CongressAttendanceBody(
            @NotNull @Size(max = 2000) List<@NotNull PersonId> delegates,
            @NotNull LocalDate recordedOn) {}

    record CongressAttendanceCorrectionBody(
            @NotNull @Size(max = 2000) List<@NotNull PersonId> delegates,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {}

    private final Dispatcher dispatcher;

    DelegatesController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/allocations")
    ResponseEntity<Accepted> allocate(@PathVariable CongressId id, @Valid @RequestBody CongressAllocationBody body) {
        return dispatcher.act(new AllocateDelegates(id, CongressQuotaBody.quotas(body.quotas()), body.allocatedOn()));
    }

    @PostMapping("/reallocations")
    ResponseEntity<Accepted> reallocate(
            @PathVariable CongressId id, @Valid @RequestBody CongressReallocationBody body) {
        return dispatcher.act(new ReallocateDelegates(
                id, CongressQuotaBody.quotas(body.quotas()), body.reason(), body.reallocatedOn()));
    }

    @PostMapping("/delegates")
    ResponseEntity<Accepted> elect(@PathVariable CongressId id, @Valid @RequestBody CongressElectionBody body) {
        return dispatcher.act(body.command(id));
    }

    @PostMapping("/delegates/{person}/replacements")
    ResponseEntity<Accepted> replace(
            @PathVariable CongressId id,
            @PathVariable PersonId person,
            @Valid @RequestBody CongressReplacementBody body) {
        return dispatcher.act(
                new ReplaceDelegate(id, body.unitId(), person, body.alternateId(), body.reason(), body.replacedOn()));
    }

    @PostMapping("/attendances")
    ResponseEntity<Accepted> attend(@PathVariable CongressId id, @Valid @RequestBody CongressAttendanceBody body) {
        return dispatcher.act(new RecordAttendance(id, body.delegates(), body.recordedOn()));
    }

    @PostMapping("/attendance-corrections")
    ResponseEntity<Accepted> correct(
            @PathVariable CongressId id, @Valid @RequestBody CongressAttendanceCorrectionBody body) {
        return dispatcher.act(new CorrectAttendance(id, body.delegates(), body.reason(), body.correctedOn()));
    }
}
