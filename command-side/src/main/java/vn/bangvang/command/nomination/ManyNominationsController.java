package vn.bangvang.command.nomination;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.command.dispatch.OneOfMany;
import vn.bangvang.command.dispatch.Results;
import vn.bangvang.command.nomination.NominationCommand.EndorseNomination;
import vn.bangvang.command.nomination.NominationCommand.EndorsementBody;
import vn.bangvang.command.nomination.NominationCommand.ReceiveDossier;
import vn.bangvang.command.nomination.NominationCommand.ReceptionBody;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.platform.web.Language;

/** The same act with many nominations: each is a command of its own, with an answer of its own. */
@RestController
@RequestMapping("/api/nominations")
class ManyNominationsController {

    private final Dispatcher dispatcher;

    ManyNominationsController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /**
     * One that was chosen.
     *
     * @param version its own {@code If-Match}
     * @param key its own {@code Idempotency-Key}
     */
    record ChosenNominationBody(
            @NotNull NominationId id,
            @NotNull @Min(0) @Max(1_000_000) Integer version,

            @NotNull @Pattern(regexp = "[\\x21-\\x7e]{1,200}")
            String key) {

        private OneOfMany one(AggregateCommand command, String act, Object body) {
            return new OneOfMany(command, "/api/nominations/" + id + "/" + act, body, key, version);
        }
    }

    record EndorsementsBody(
            @Nullable @Size(max = 2000) String opinion,
            @NotNull LocalDate endorsedOn,
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid ChosenNominationBody> nominations) {}

    /** Endorses many nominations in one request; each has an answer of its own, and one that is refused stops no other. */
    @PostMapping("/endorsements")
    ResponseEntity<Results> endorseNominations(@Valid @RequestBody EndorsementsBody body, HttpServletRequest request) {
        EndorsementBody each = new EndorsementBody(body.opinion(), body.endorsedOn());
        return dispatcher.each(
                body.nominations().stream()
                        .map(chosen -> chosen.one(new EndorseNomination(chosen.id(), each), "endorsements", each))
                        .toList(),
                Language.of(request));
    }

    record ReceptionsBody(
            @NotNull LocalDate receivedOn,
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid ChosenNominationBody> nominations) {}

    /** Records the reception of many dossiers in one request; each has an answer of its own. */
    @PostMapping("/receptions")
    ResponseEntity<Results> receiveDossiers(@Valid @RequestBody ReceptionsBody body, HttpServletRequest request) {
        ReceptionBody each = new ReceptionBody(null, null, body.receivedOn());
        return dispatcher.each(
                body.nominations().stream()
                        .map(chosen -> chosen.one(new ReceiveDossier(chosen.id(), each), "receptions", each))
                        .toList(),
                Language.of(request));
    }
}
