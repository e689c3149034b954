package vn.bangvang.command.cluster;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.cluster.ClusterCommand.CorrectClusterYear;
import vn.bangvang.command.cluster.ClusterCommand.FormCluster;
import vn.bangvang.command.cluster.ClusterCommand.HandOverLeadership;
import vn.bangvang.command.cluster.ClusterCommand.JoinCluster;
import vn.bangvang.command.cluster.ClusterCommand.LeaveCluster;
import vn.bangvang.command.cluster.ClusterCommand.OpenClusterYear;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterKind;
import vn.bangvang.shared.domain.cluster.Stay;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.platform.web.Legible;

@RestController
@RequestMapping("/api/clusters")
class ClusterController {

    record ClusterBody(
            @Nullable ClusterId id,
            @NotNull ClusterKind kind,
            @NotBlank @Size(max = 200) @Legible String name,
            @NotNull UnitId organiserId,
            @NotNull LocalDate formedOn) {

        FormCluster command() {
            ClusterId cluster = id == null ? new ClusterId(UuidV7.next()) : id;
            return new FormCluster(cluster, kind, name, organiserId, formedOn);
        }
    }

    record ClusterYearBody(
            @NotNull @Min(1948) @Max(2200) Integer year,
            @NotEmpty @Size(max = 200) List<@NotNull UnitId> members,
            @NotNull UnitId leader,
            @NotNull UnitId deputy,
            @NotNull LocalDate openedOn) {}

    /** From the first day as a member, until the first day as none; left out, to the ends of the year. */
    record StayBody(
            @NotNull UnitId unitId,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        Stay stay() {
            return new Stay(unitId, from, until);
        }
    }

    record JoiningBody(
            @NotNull UnitId unitId,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate joinedOn) {}

    record LeavingBody(
            @NotNull UnitId unitId,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate leftOn) {}

    /** {@code stays}: left out, the days that were recorded stand. */
    record RosterCorrectionBody(
            @NotEmpty @Size(max = 200) List<@NotNull UnitId> members,
            @NotNull UnitId leader,
            @NotNull UnitId deputy,
            @Nullable @Size(max = 400) List<@NotNull @Valid StayBody> stays,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {}

    record HandoverBody(
            @NotNull @Min(1948) @Max(2200) Integer fromYear,
            @NotBlank @Size(max = 500) @Legible String basis,
            @NotNull LocalDate handedOverOn) {}

    private final Dispatcher dispatcher;

    ClusterController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> form(@Valid @RequestBody ClusterBody body) {
        return dispatcher.create(body.command(), "/api/clusters");
    }

    @PostMapping("/{id}/years")
    ResponseEntity<Accepted> openYear(@PathVariable ClusterId id, @Valid @RequestBody ClusterYearBody body) {
        return dispatcher.act(
                new OpenClusterYear(id, body.year(), body.members(), body.leader(), body.deputy(), body.openedOn()));
    }

    @PostMapping("/{id}/years/{year}/corrections")
    ResponseEntity<Accepted> correctYear(
            @PathVariable ClusterId id, @PathVariable int year, @Valid @RequestBody RosterCorrectionBody body) {
        return dispatcher.act(new CorrectClusterYear(
                id,
                year,
                body.members(),
                body.leader(),
                body.deputy(),
                body.stays() == null
                        ? null
                        : body.stays().stream().map(StayBody::stay).toList(),
                body.reason(),
                body.correctedOn()));
    }

    @PostMapping("/{id}/years/{year}/joinings")
    ResponseEntity<Accepted> join(
            @PathVariable ClusterId id, @PathVariable int year, @Valid @RequestBody JoiningBody body) {
        return dispatcher.act(new JoinCluster(id, year, body.unitId(), body.reason(), body.joinedOn()));
    }

    @PostMapping("/{id}/years/{year}/leavings")
    ResponseEntity<Accepted> leave(
            @PathVariable ClusterId id, @PathVariable int year, @Valid @RequestBody LeavingBody body) {
        return dispatcher.act(new LeaveCluster(id, year, body.unitId(), body.reason(), body.leftOn()));
    }

    @PostMapping("/{id}/handovers")
    ResponseEntity<Accepted> handOver(@PathVariable ClusterId id, @Valid @RequestBody HandoverBody body) {
        return dispatcher.act(new HandOverLeadership(id, body.fromYear(), body.basis(), body.handedOverOn()));
    }
}
