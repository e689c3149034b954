package vn.bangvang.command.person;

import jakarta.validation.Valid;
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
import vn.bangvang.command.person.PersonCommand.ChangePosition;
import vn.bangvang.command.person.PersonCommand.DepartureBody;
import vn.bangvang.command.person.PersonCommand.MovePerson;
import vn.bangvang.command.person.PersonCommand.PersonBody;
import vn.bangvang.command.person.PersonCommand.PersonMoveBody;
import vn.bangvang.command.person.PersonCommand.PersonRenamingBody;
import vn.bangvang.command.person.PersonCommand.PositionChangeBody;
import vn.bangvang.command.person.PersonCommand.RecordDeparture;
import vn.bangvang.command.person.PersonCommand.RegisterPerson;
import vn.bangvang.command.person.PersonCommand.RenamePerson;
import vn.bangvang.command.person.PersonCommand.TellApart;
import vn.bangvang.command.person.PersonCommand.TellingApartBody;
import vn.bangvang.shared.domain.kernel.PersonId;

@RestController
@RequestMapping("/api/persons")
class PersonController {

    private final Dispatcher dispatcher;

    PersonController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Enters a person into the register of people. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> registerPerson(@Valid @RequestBody PersonBody body) {
        return dispatcher.create(new RegisterPerson(body), "/api/persons");
    }

    /** Gives a person of the register another name, from a day on. */
    @PostMapping("/{id}/renamings")
    ResponseEntity<Accepted> renamePerson(@PathVariable PersonId id, @Valid @RequestBody PersonRenamingBody body) {
        return dispatcher.act(new RenamePerson(id, body));
    }

    /** Moves a person of the register to another unit. */
    @PostMapping("/{id}/moves")
    ResponseEntity<Accepted> movePerson(@PathVariable PersonId id, @Valid @RequestBody PersonMoveBody body) {
        return dispatcher.act(new MovePerson(id, body));
    }

    /** Records which position a person holds from a day on, or that they hold none. */
    @PostMapping("/{id}/position-changes")
    ResponseEntity<Accepted> changePosition(@PathVariable PersonId id, @Valid @RequestBody PositionChangeBody body) {
        return dispatcher.act(new ChangePosition(id, body));
    }

    /** Records that a person has left. */
    @PostMapping("/{id}/departures")
    ResponseEntity<Accepted> recordDeparture(@PathVariable PersonId id, @Valid @RequestBody DepartureBody body) {
        return dispatcher.act(new RecordDeparture(id, body));
    }

    /** States that two entries of one name are two people. */
    @PostMapping("/{id}/distinctions")
    ResponseEntity<Accepted> tellApart(@PathVariable PersonId id, @Valid @RequestBody TellingApartBody body) {
        return dispatcher.act(new TellApart(id, body));
    }
}
