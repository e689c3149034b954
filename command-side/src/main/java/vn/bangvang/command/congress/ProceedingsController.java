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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.congress.CourseCommand.AdoptResolution;
import vn.bangvang.command.congress.CourseCommand.CorrectResolution;
import vn.bangvang.command.congress.CourseCommand.CorrectSitting;
import vn.bangvang.command.congress.CourseCommand.HoldCongress;
import vn.bangvang.command.congress.CourseCommand.LaunchNextPeriod;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.congress.Resolution;
import vn.bangvang.shared.domain.congress.Sitting;
import vn.bangvang.shared.platform.web.Legible;
import vn.bangvang.shared.platform.web.TextLimit;

@RestController
@RequestMapping("/api/congresses/{id}")
class ProceedingsController {

    record CongressSittingBody(
            @NotNull @Min(0) @Max(100_000) Integer summoned,
            @NotNull @Min(0) @Max(100_000) Integer present,
            @NotNull LocalDate heldOn) {

        Sitting sitting() {
            return new Sitting(summoned, present, heldOn);
        }
    }

    record CongressSittingCorrectionBody(
            @NotNull @Valid CongressSittingBody sitting,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {}

    @TextLimit(20000)
    record CongressResolutionBody(
            @NotBlank @Size(max = 20000) String text,
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 2000) String> directions,
            @NotNull @Valid CongressVoteBody vote,
            @NotNull LocalDate adoptedOn) {

        Resolution resolution() {
            return new Resolution(text, directions, vote.vote(), adoptedOn);
        }
    }

    @TextLimit(20000)
    record CongressResolutionCorrectionBody(
            @NotNull @Valid CongressResolutionBody resolution,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {}

    record CongressNextPeriodBody(
            @NotBlank @Size(max = 500) @Legible String theme,
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 2000) String> contents,
            @NotNull LocalDate launchedOn) {}

    private final Dispatcher dispatcher;

    ProceedingsController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/sittings")
    ResponseEntity<Accepted> hold(@PathVariable CongressId id, @Valid @RequestBody CongressSittingBody body) {
        return dispatcher.act(new HoldCongress(id, body.sitting()));
    }

    @PostMapping("/sitting-corrections")
    ResponseEntity<Accepted> correct(
            @PathVariable CongressId id, @Valid @RequestBody CongressSittingCorrectionBody body) {
        return dispatcher.act(new CorrectSitting(id, body.sitting().sitting(), body.reason(), body.correctedOn()));
    }

    @PostMapping("/resolutions")
    ResponseEntity<Accepted> resolve(@PathVariable CongressId id, @Valid @RequestBody CongressResolutionBody body) {
        return dispatcher.act(new AdoptResolution(id, body.resolution()));
    }

    @PostMapping("/resolution-corrections")
    ResponseEntity<Accepted> correct(
            @PathVariable CongressId id, @Valid @RequestBody CongressResolutionCorrectionBody body) {
        return dispatcher.act(
                new CorrectResolution(id, body.resolution().resolution(), body.reason(), body.correctedOn()));
    }

    @PostMapping("/next-periods")
    ResponseEntity<Accepted> launch(@PathVariable CongressId id, @Valid @RequestBody CongressNextPeriodBody body) {
        return dispatcher.act(new LaunchNextPeriod(id, body.theme(), body.contents(), body.launchedOn()));
    }
}
