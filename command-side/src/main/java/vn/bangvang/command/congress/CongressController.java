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

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> convene(@Valid @RequestBody CongressBody body) {
        return dispatcher.create(new ConveneCongress(body), "/api/congresses");
    }

    @PostMapping("/{id}/pilot-designations")
    ResponseEntity<Accepted> designate(@PathVariable CongressId id, @Valid @RequestBody CongressDesignationBody body) {
        return dispatcher.act(new DesignatePilot(id, body));
    }

    @PostMapping("/{id}/pilot-revocations")
    ResponseEntity<Accepted> revoke(@PathVariable CongressId id, @Valid @RequestBody CongressRevocationBody body) {
        return dispatcher.act(new RevokePilot(id, body));
    }

    @PostMapping("/{id}/postponements")
    ResponseEntity<Accepted> postpone(@PathVariable CongressId id, @Valid @RequestBody CongressPostponementBody body) {
        return dispatcher.act(new PostponeCongress(id, body));
    }

    @PostMapping("/{id}/cancellations")
    ResponseEntity<Accepted> cancel(@PathVariable CongressId id, @Valid @RequestBody CongressCancellationBody body) {
        return dispatcher.act(new CancelCongress(id, body));
    }
}
