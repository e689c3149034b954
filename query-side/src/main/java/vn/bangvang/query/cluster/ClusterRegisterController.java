package vn.bangvang.query.cluster;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.cluster.Clusters.ClusterRow;
import vn.bangvang.query.cluster.Clusters.FindClusters;
import vn.bangvang.query.cluster.Clusters.Handover;
import vn.bangvang.query.cluster.Clusters.Roster;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;

@RestController
@RequestMapping("/api/clusters")
@Reads(ClusterRegister.class)
class ClusterRegisterController {

    record ClusterFile(ClusterRow cluster, List<Roster> years, List<Handover> handovers, boolean parked) {}

    private final Clusters clusters;

    ClusterRegisterController(Clusters clusters) {
        this.clusters = clusters;
    }

    /** Lists clusters and blocks. */
    @GetMapping
    Page<ClusterRow> listClusters(
            QueryContext context, @Valid @ParameterObject FindClusters query, @Valid @ParameterObject Paging paging) {
        context.viewer().mustHoldAMandate();
        return clusters.handle(query, paging, context);
    }

    /** One cluster with its years and members. */
    @GetMapping("/{id}")
    ResponseEntity<ClusterFile> getCluster(QueryContext context, @PathVariable ClusterId id) {
        context.viewer().mustHoldAMandate();
        ClusterRow found = clusters.find(id.value(), context)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_CLUSTER, Map.of("cluster", id)));
        return context.one(
                found.sequence(),
                new ClusterFile(
                        found,
                        clusters.rosters(id.value(), context),
                        clusters.handovers(id.value(), context),
                        context.isParked(id.value())));
    }
}
