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

    /** Forms a cluster or block of units that compete with each other. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> formCluster(@Valid @RequestBody ClusterBody body) {
        return dispatcher.create(new FormCluster(body), "/api/clusters");
    }

    /** Opens a year of a cluster, with its members, its leader and its deputy. */
    @PostMapping("/{id}/years")
    ResponseEntity<Accepted> openClusterYear(@PathVariable ClusterId id, @Valid @RequestBody ClusterYearBody body) {
        return dispatcher.act(new OpenClusterYear(id, body));
    }

    /** Corrects the members, leader or deputy of a cluster's year, with the reason. */
    @PostMapping("/{id}/years/{year}/corrections")
    ResponseEntity<Accepted> correctClusterYear(
            @PathVariable ClusterId id, @PathVariable int year, @Valid @RequestBody RosterCorrectionBody body) {
        return dispatcher.act(new CorrectClusterYear(id, year, body));
    }

    /** Takes a unit into a cluster in the course of a year. */
    @PostMapping("/{id}/years/{year}/joinings")
    ResponseEntity<Accepted> joinCluster(
            @PathVariable ClusterId id, @PathVariable int year, @Valid @RequestBody JoiningBody body) {
        return dispatcher.act(new JoinCluster(id, year, body));
    }

    /** Lets a unit leave a cluster in the course of a year. */
    @PostMapping("/{id}/years/{year}/leavings")
    ResponseEntity<Accepted> leaveCluster(
            @PathVariable ClusterId id, @PathVariable int year, @Valid @RequestBody LeavingBody body) {
        return dispatcher.act(new LeaveCluster(id, year, body));
    }

    /** Hands the lead of a cluster over to the leader of the next year. */
    @PostMapping("/{id}/handovers")
    ResponseEntity<Accepted> handOverLeadership(@PathVariable ClusterId id, @Valid @RequestBody HandoverBody body) {
        return dispatcher.act(new HandOverLeadership(id, body));
    }
}
