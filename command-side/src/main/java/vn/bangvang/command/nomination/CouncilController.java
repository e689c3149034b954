package vn.bangvang.command.nomination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.command.nomination.NominationCommand.CorrectCouncilResult;
import vn.bangvang.command.nomination.NominationCommand.RecordCouncilResult;
import vn.bangvang.shared.domain.nomination.CouncilTally;
import vn.bangvang.shared.domain.nomination.NominationId;

/** What the secretary of a council records of its vote on a nomination. */
@RestController
@RequestMapping("/api/nominations/{id}")
class CouncilController {

    record CouncilResultBody(
            @Nullable @Min(1) @Max(100) Integer round,
            @NotNull @PositiveOrZero @Max(10000) Integer members,
            @NotNull @PositiveOrZero @Max(10000) Integer attending,
            @NotNull @PositiveOrZero @Max(10000) Integer writtenOpinions,
            @NotNull @PositiveOrZero @Max(10000) Integer inFavour,
            @NotNull LocalDate heldOn) {

        CouncilTally tally() {
            return new CouncilTally(members, attending, writtenOpinions, inFavour);
        }
    }

    record CouncilResultCorrectionBody(
            @NotNull @PositiveOrZero @Max(10000) Integer members,
            @NotNull @PositiveOrZero @Max(10000) Integer attending,
            @NotNull @PositiveOrZero @Max(10000) Integer writtenOpinions,
            @NotNull @PositiveOrZero @Max(10000) Integer inFavour,
            @NotNull LocalDate heldOn,
            @NotBlank @Size(max = 2000) String reason,
            @NotNull LocalDate correctedOn) {

        CouncilTally tally() {
            return new CouncilTally(members, attending, writtenOpinions, inFavour);
        }
    }

    private final Dispatcher dispatcher;

    CouncilController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/council-results")
    ResponseEntity<Accepted> record(@PathVariable NominationId id, @Valid @RequestBody CouncilResultBody body) {
        return dispatcher.act(new RecordCouncilResult(id, body.round(), body.tally(), body.heldOn()));
    }

    @PostMapping("/council-result-corrections")
    ResponseEntity<Accepted> correct(
            @PathVariable NominationId id, @Valid @RequestBody CouncilResultCorrectionBody body) {
        return dispatcher.act(
                new CorrectCouncilResult(id, body.tally(), body.heldOn(), body.reason(), body.correctedOn()));
    }
}
