package vn.bangvang.command.unit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import vn.bangvang.command.unit.UnitCommand.ClassifyUnit;
import vn.bangvang.command.unit.UnitCommand.RegisterUnit;
import vn.bangvang.command.unit.UnitCommand.RenameUnit;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.kernel.UnitKind;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.platform.web.Legible;

@RestController
@RequestMapping("/api/units")
class UnitController {

    record UnitBody(
            @Nullable UnitId id,

            @NotBlank @Pattern(regexp = "\\S{1,40}") @Legible
            String code,

            @NotBlank @Size(max = 200) @Legible String name,
            @NotNull UnitId parentId,
            @NotNull LocalDate since) {

        RegisterUnit command() {
            UnitId unit = id == null ? new UnitId(UuidV7.next()) : id;
            return new RegisterUnit(unit, code, name, parentId, since);
        }
    }

    record RenamingBody(
            @NotBlank @Size(max = 200) @Legible String name,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate renamedOn) {}

    record ClassificationBody(
            @NotNull UnitKind kind,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate from) {}

    private final Dispatcher dispatcher;

    UnitController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> register(@Valid @RequestBody UnitBody body) {
        return dispatcher.create(body.command(), "/api/units");
    }

    @PostMapping("/{id}/renamings")
    ResponseEntity<Accepted> rename(@PathVariable UnitId id, @Valid @RequestBody RenamingBody body) {
        return dispatcher.act(new RenameUnit(id, body.name(), body.reason(), body.renamedOn()));
    }

    @PostMapping("/{id}/classifications")
    ResponseEntity<Accepted> classify(@PathVariable UnitId id, @Valid @RequestBody ClassificationBody body) {
        return dispatcher.act(new ClassifyUnit(id, body.kind(), body.reason(), body.from()));
    }
}
