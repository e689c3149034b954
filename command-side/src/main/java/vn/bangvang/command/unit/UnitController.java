package vn.bangvang.command.unit;

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
import vn.bangvang.command.unit.UnitCommand.ClassificationBody;
import vn.bangvang.command.unit.UnitCommand.ClassifyUnit;
import vn.bangvang.command.unit.UnitCommand.RegisterUnit;
import vn.bangvang.command.unit.UnitCommand.RenameUnit;
import vn.bangvang.command.unit.UnitCommand.RenamingBody;
import vn.bangvang.command.unit.UnitCommand.UnitBody;
import vn.bangvang.shared.domain.kernel.UnitId;

@RestController
@RequestMapping("/api/units")
class UnitController {

    private final Dispatcher dispatcher;

    UnitController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Registers a unit below another one. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> registerUnit(@Valid @RequestBody UnitBody body) {
        return dispatcher.create(new RegisterUnit(body), "/api/units");
    }

    /** Gives a unit another name, from a day on. */
    @PostMapping("/{id}/renamings")
    ResponseEntity<Accepted> renameUnit(@PathVariable UnitId id, @Valid @RequestBody RenamingBody body) {
        return dispatcher.act(new RenameUnit(id, body));
    }

    /** Gives a unit another kind, from a day on. */
    @PostMapping("/{id}/classifications")
    ResponseEntity<Accepted> classifyUnit(@PathVariable UnitId id, @Valid @RequestBody ClassificationBody body) {
        return dispatcher.act(new ClassifyUnit(id, body));
    }
}
