package vn.bangvang.command.congress;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import vn.bangvang.command.congress.CourseCommand.CancelCongress;
import vn.bangvang.command.congress.CourseCommand.ConveneCongress;
import vn.bangvang.command.congress.CourseCommand.DesignatePilot;
import vn.bangvang.command.congress.CourseCommand.PostponeCongress;
import vn.bangvang.command.congress.CourseCommand.RevokePilot;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.congress.CongressPeriod;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.platform.web.Legible;

@RestController
@RequestMapping("/api/congresses")
class CongressController {

    record CongressPeriodBody(
            @NotNull @Min(1948) @Max(2200) Integer from,
            @NotNull @Min(1948) @Max(2200) Integer to) {}

    record CongressBody(
            @Nullable CongressId id,
            @NotNull UnitId unitId,
            @NotNull @Pattern(regexp = "[a-z][a-z-]{0,39}") String level,
            @NotBlank @Size(max = 300) @Legible String name,
            @NotNull @Valid CongressPeriodBody period,
            @NotNull LocalDate plannedOn,
            @NotBlank @Size(max = 300) @Legible String place,
            @Nullable CongressId superiorId,
            @NotNull LocalDate convenedOn) {

        ConveneCongress command() {
            return new ConveneCongress(
                    id == null ? new CongressId(UuidV7.next()) : id,
                    unitId,
                    level,
                    name,
                    new CongressPeriod(period.from(), period.to()),
                    plannedOn,
                    place,
                    superiorId,
                    convenedOn);
        }
    }

    record CongressDesignationBody(
            @NotNull UnitId designatedBy,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate designatedOn) {}

    record CongressRevocationBody(
            @NotNull UnitId revokedBy,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate revokedOn) {}

    record CongressPostponementBody(
            @NotNull LocalDate plannedOn,
            @NotBlank @Size(max = 300) @Legible String place,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate postponedOn) {}

    record CongressCancellationBody(
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate cancelledOn) {}

    private final Dispatcher dispatcher;

    CongressController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> convene(@Valid @RequestBody CongressBody body) {
        return dispatcher.create(body.command(), "/api/congresses");
    }

    @PostMapping("/{id}/pilot-designations")
    ResponseEntity<Accepted> designate(@PathVariable CongressId id, @Valid @RequestBody CongressDesignationBody body) {
        return dispatcher.act(new DesignatePilot(id, body.designatedBy(), body.reason(), body.designatedOn()));
    }

    @PostMapping("/{id}/pilot-revocations")
    ResponseEntity<Accepted> revoke(@PathVariable CongressId id, @Valid @RequestBody CongressRevocationBody body) {
        return dispatcher.act(new RevokePilot(id, body.revokedBy(), body.reason(), body.revokedOn()));
    }

    @PostMapping("/{id}/postponements")
    ResponseEntity<Accepted> postpone(@PathVariable CongressId id, @Valid @RequestBody CongressPostponementBody body) {
        return dispatcher.act(
                new PostponeCongress(id, body.plannedOn(), body.place(), body.reason(), body.postponedOn()));
    }

    @PostMapping("/{id}/cancellations")
    ResponseEntity<Accepted> cancel(@PathVariable CongressId id, @Valid @RequestBody CongressCancellationBody body) {
        return dispatcher.act(new CancelCongress(id, body.reason(), body.cancelledOn()));
    }
}
