package vn.bangvang.command.cluster;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.cluster.ClusterCommand.ClusterBody;
import vn.bangvang.command.cluster.ClusterCommand.ClusterYearBody;
import vn.bangvang.command.cluster.ClusterCommand.CorrectClusterYear;
import vn.bangvang.command.cluster.ClusterCommand.FormCluster;
import vn.bangvang.command.cluster.ClusterCommand.HandOverLeadership;
import vn.bangvang.command.cluster.ClusterCommand.HandoverBody;
import vn.bangvang.command.cluster.ClusterCommand.JoinCluster;
import vn.bangvang.command.cluster.ClusterCommand.JoiningBody;
import vn.bangvang.command.cluster.ClusterCommand.LeaveCluster;
import vn.bangvang.command.cluster.ClusterCommand.LeavingBody;
import vn.bangvang.command.cluster.ClusterCommand.OpenClusterYear;
import vn.bangvang.command.cluster.ClusterCommand.RosterCorrectionBody;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.shared.domain.cluster.ClusterId;

@RestController
@RequestMapping("/api/clusters")
class ClusterController {

    private final Dispatcher dispatcher;

    ClusterController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> form(@Valid @RequestBody ClusterBody body) {
        return dispatcher.create(new FormCluster(body), "/api/clusters");
    }

    @PostMapping("/{id}/years")
    ResponseEntity<Accepted> openYear(@PathVariable ClusterId id, @Valid @RequestBody ClusterYearBody body) {
        return dispatcher.act(new OpenClusterYear(id, body));
    }

    @PostMapping("/{id}/years/{year}/corrections")
    ResponseEntity<Accepted> correctYear(
            @PathVariable ClusterId id, @PathVariable int year, @Valid @RequestBody RosterCorrectionBody body) {
        return dispatcher.act(new CorrectClusterYear(id, year, body));
    }

    @PostMapping("/{id}/years/{year}/joinings")
    ResponseEntity<Accepted> join(
            @PathVariable ClusterId id, @PathVariable int year, @Valid @RequestBody JoiningBody body) {
        return dispatcher.act(new JoinCluster(id, year, body));
    }

    @PostMapping("/{id}/years/{year}/leavings")
    ResponseEntity<Accepted> leave(
            @PathVariable ClusterId id, @PathVariable int year, @Valid @RequestBody LeavingBody body) {
        return dispatcher.act(new LeaveCluster(id, year, body));
    }

    @PostMapping("/{id}/handovers")
    ResponseEntity<Accepted> handOver(@PathVariable ClusterId id, @Valid @RequestBody HandoverBody body) {
        return dispatcher.act(new HandOverLeadership(id, body));
    }
}
