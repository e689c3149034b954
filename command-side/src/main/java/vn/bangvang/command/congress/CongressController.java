package vn.bangvang.command.congress;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.congress.CourseCommand.CancelCongress;
import vn.bangvang.command.congress.CourseCommand.CongressBody;
import vn.bangvang.command.congress.CourseCommand.CongressCancellationBody;
import vn.bangvang.command.congress.CourseCommand.CongressDesignationBody;
import vn.bangvang.command.congress.CourseCommand.CongressPostponementBody;
import vn.bangvang.command.congress.CourseCommand.CongressRevocationBody;
import vn.bangvang.command.congress.CourseCommand.ConveneCongress;
import vn.bangvang.command.congress.CourseCommand.DesignatePilot;
import vn.bangvang.command.congress.CourseCommand.PostponeCongress;
import vn.bangvang.command.congress.CourseCommand.RevokePilot;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.shared.domain.congress.CongressId;

@RestController
@RequestMapping("/api/congresses")
class CongressController {

    private final Dispatcher dispatcher;

    CongressController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Convenes a congress that honours the emulation of a period. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> conveneCongress(@Valid @RequestBody CongressBody body) {
        return dispatcher.create(new ConveneCongress(body), "/api/congresses");
    }

    /** Designates a congress as the pilot from which the others learn. */
    @PostMapping("/{id}/pilot-designations")
    ResponseEntity<Accepted> designatePilot(
            @PathVariable CongressId id, @Valid @RequestBody CongressDesignationBody body) {
        return dispatcher.act(new DesignatePilot(id, body));
    }

    /** Revokes the designation of a congress as pilot. */
    @PostMapping("/{id}/pilot-designations/revocations")
    ResponseEntity<Accepted> revokePilot(@PathVariable CongressId id, @Valid @RequestBody CongressRevocationBody body) {
        return dispatcher.act(new RevokePilot(id, body));
    }

    /** Puts a congress off to another day. */
    @PostMapping("/{id}/postponements")
    ResponseEntity<Accepted> postponeCongress(
            @PathVariable CongressId id, @Valid @RequestBody CongressPostponementBody body) {
        return dispatcher.act(new PostponeCongress(id, body));
    }

    /** Cancels a congress, with the reason. */
    @PostMapping("/{id}/cancellations")
    ResponseEntity<Accepted> cancelCongress(
            @PathVariable CongressId id, @Valid @RequestBody CongressCancellationBody body) {
        return dispatcher.act(new CancelCongress(id, body));
    }
}
