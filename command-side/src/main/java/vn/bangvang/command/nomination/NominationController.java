package vn.bangvang.command.nomination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.command.nomination.NominationCommand.ResubmitNomination;
import vn.bangvang.command.nomination.NominationCommand.SubmitDraft;
import vn.bangvang.command.nomination.NominationCommand.SubmitNomination;
import vn.bangvang.command.nomination.NominationCommand.WithdrawNomination;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.platform.web.Legible;
import vn.bangvang.shared.platform.web.TextLimit;

/** What the submitting unit does with a nomination. */
@RestController
@RequestMapping("/api/nominations")
class NominationController {

    record NomineeBody(
            @NotNull NomineeKind kind,
            @NotNull UnitId unitId,
            @Nullable PersonId personId,
            @Nullable @Size(min = 1, max = 100) @Legible String name) {

        /** A name without a person stays without one, and is refused with the other incomplete nominees. */
        Nominee nominee() {
            boolean named = name != null && personId != null;
            return new Nominee(kind, unitId, personId, named ? new PersonalText(personId, name) : null);
        }
    }

    @TextLimit(20000)
    record SubmissionBody(
            @Nullable NominationId id,
            @NotNull UnitId unitId,
            @NotNull @Valid NomineeBody nominee,
            @NotNull @Pattern(regexp = "[A-Z0-9_]{1,20}") String award,
            @NotNull @Min(1948) @Max(2200) Integer year,
            @Nullable ClusterId clusterId,
            @Nullable UnitId provinceId,
            @NotNull @Size(max = 100) List<@NotNull @Valid DocumentBody> documents,
            @NotBlank @Size(max = 20000) String achievement,

            @Nullable @Pattern(regexp = "[A-Z0-9][A-Z0-9._/-]{0,39}")
            String achievementCode,

            @NotNull LocalDate submittedOn) {

        SubmitNomination command() {
            return new SubmitNomination(
                    id == null ? new NominationId(UuidV7.next()) : id,
                    unitId,
                    nominee.nominee(),
                    award,
                    year,
                    clusterId,
                    provinceId,
                    DocumentBody.documents(documents),
                    achievement,
                    achievementCode,
                    submittedOn);
        }
    }

    @TextLimit(20000)
    record DraftSubmissionBody(
            @Nullable UnitId provinceId,
            @NotNull @Size(max = 100) List<@NotNull @Valid DocumentBody> documents,
            @NotBlank @Size(max = 20000) String achievement,
            @NotNull LocalDate submittedOn) {}

    record ResubmissionBody(
            @NotNull @Size(max = 100) List<@NotNull @Valid DocumentBody> documents,
            @NotBlank @Size(max = 2000) String note,
            @NotNull LocalDate resubmittedOn) {}

    record WithdrawalBody(
            @NotBlank @Size(max = 2000) String reason,
            @NotNull LocalDate withdrawnOn) {}

    private final Dispatcher dispatcher;

    NominationController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> submit(@Valid @RequestBody SubmissionBody body) {
        return dispatcher.create(body.command(), "/api/nominations");
    }

    @PostMapping("/{id}/submission")
    ResponseEntity<Accepted> submitDraft(@PathVariable NominationId id, @Valid @RequestBody DraftSubmissionBody body) {
        return dispatcher.act(new SubmitDraft(
                id,
                body.provinceId(),
                DocumentBody.documents(body.documents()),
                body.achievement(),
                body.submittedOn()));
    }

    @PostMapping("/{id}/resubmissions")
    ResponseEntity<Accepted> resubmit(@PathVariable NominationId id, @Valid @RequestBody ResubmissionBody body) {
        return dispatcher.act(new ResubmitNomination(
                id, DocumentBody.documents(body.documents()), body.note(), body.resubmittedOn()));
    }

    @PostMapping("/{id}/withdrawals")
    ResponseEntity<Accepted> withdraw(@PathVariable NominationId id, @Valid @RequestBody WithdrawalBody body) {
        return dispatcher.act(new WithdrawNomination(id, body.reason(), body.withdrawnOn()));
    }
}
