package vn.bangvang.command.congress;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.congress.CourseCommand.AdoptResolution;
import vn.bangvang.command.congress.CourseCommand.CongressNextPeriodBody;
import vn.bangvang.command.congress.CourseCommand.CongressResolutionBody;
import vn.bangvang.command.congress.CourseCommand.CongressResolutionCorrectionBody;
import vn.bangvang.command.congress.CourseCommand.CongressSittingBody;
import vn.bangvang.command.congress.CourseCommand.CongressSittingCorrectionBody;
import vn.bangvang.command.congress.CourseCommand.CorrectResolution;
import vn.bangvang.command.congress.CourseCommand.CorrectSitting;
import vn.bangvang.command.congress.CourseCommand.HoldCongress;
import vn.bangvang.command.congress.CourseCommand.LaunchNextPeriod;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.shared.domain.congress.CongressId;

@RestController
@RequestMapping("/api/congresses/{id}")
class ProceedingsController {

    private final Dispatcher dispatcher;

    ProceedingsController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Records a sitting of a congress and who was present. */
    @PostMapping("/sittings")
    ResponseEntity<Accepted> holdCongress(@PathVariable CongressId id, @Valid @RequestBody CongressSittingBody body) {
        return dispatcher.act(new HoldCongress(id, body));
    }

    /** Corrects what was recorded of a sitting, with the reason. */
    @PostMapping("/sittings/corrections")
    ResponseEntity<Accepted> correctSitting(
            @PathVariable CongressId id, @Valid @RequestBody CongressSittingCorrectionBody body) {
        return dispatcher.act(new CorrectSitting(id, body));
    }

    /** Records a resolution of a congress and the votes for it. */
    @PostMapping("/resolutions")
    ResponseEntity<Accepted> adoptResolution(
            @PathVariable CongressId id, @Valid @RequestBody CongressResolutionBody body) {
        return dispatcher.act(new AdoptResolution(id, body));
    }

    /** Corrects what was recorded of a resolution, with the reason. */
    @PostMapping("/resolutions/corrections")
    ResponseEntity<Accepted> correctResolution(
            @PathVariable CongressId id, @Valid @RequestBody CongressResolutionCorrectionBody body) {
        return dispatcher.act(new CorrectResolution(id, body));
    }

    /** Launches the emulation of the period that follows a congress. */
    @PostMapping("/next-periods")
    ResponseEntity<Accepted> launchNextPeriod(
            @PathVariable CongressId id, @Valid @RequestBody CongressNextPeriodBody body) {
        return dispatcher.act(new LaunchNextPeriod(id, body));
    }
}
