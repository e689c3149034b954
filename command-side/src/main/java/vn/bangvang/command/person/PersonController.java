package vn.bangvang.command.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
import vn.bangvang.command.person.PersonCommand.MovePerson;
import vn.bangvang.command.person.PersonCommand.RecordDeparture;
import vn.bangvang.command.person.PersonCommand.RegisterPerson;
import vn.bangvang.command.person.PersonCommand.RenamePerson;
import vn.bangvang.command.person.PersonCommand.TellApart;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.platform.axon.UuidV7;

@RestController
@RequestMapping("/api/persons")
class PersonController {

    record PersonBody(
            @Nullable PersonId id,
            @NotBlank @Size(max = 100) String name,
            @NotNull UnitId unitId,
            @NotNull LocalDate since,
            @Nullable @Size(min = 1, max = 500) String differsBy) {

        RegisterPerson command() {
            PersonId person = id == null ? new PersonId(UuidV7.next()) : id;
            return new RegisterPerson(person, name, unitId, since, differsBy);
        }
    }

    record PersonRenamingBody(
            @NotBlank @Size(max = 100) String name,
            @Nullable @Size(min = 1, max = 500) String differsBy,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate renamedOn) {}

    record PersonMoveBody(
            @NotNull UnitId unitId,
            @Nullable @Size(min = 1, max = 500) String differsBy,
            @NotNull LocalDate movedOn) {}

    record DepartureBody(
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate leftOn) {}

    record TellingApartBody(
            @NotNull PersonId otherId,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate toldOn) {}

    private final Dispatcher dispatcher;

    PersonController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> register(@Valid @RequestBody PersonBody body) {
        return dispatcher.create(body.command(), "/api/persons");
    }

    @PostMapping("/{id}/renamings")
    ResponseEntity<Accepted> rename(@PathVariable PersonId id, @Valid @RequestBody PersonRenamingBody body) {
        return dispatcher.act(new RenamePerson(id, body.name(), body.differsBy(), body.reason(), body.renamedOn()));
    }

    @PostMapping("/{id}/moves")
    ResponseEntity<Accepted> move(@PathVariable PersonId id, @Valid @RequestBody PersonMoveBody body) {
        return dispatcher.act(new MovePerson(id, body.unitId(), body.differsBy(), body.movedOn()));
    }

    @PostMapping("/{id}/departures")
    ResponseEntity<Accepted> leave(@PathVariable PersonId id, @Valid @RequestBody DepartureBody body) {
        return dispatcher.act(new RecordDeparture(id, body.reason(), body.leftOn()));
    }

    @PostMapping("/{id}/distinctions")
    ResponseEntity<Accepted> tellApart(@PathVariable PersonId id, @Valid @RequestBody TellingApartBody body) {
        return dispatcher.act(new TellApart(id, body.otherId(), body.reason(), body.toldOn()));
    }
}
