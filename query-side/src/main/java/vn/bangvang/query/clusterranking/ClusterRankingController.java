package vn.bangvang.query.clusterranking;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.clusterranking.ClusterRanking.FindRankings;
import vn.bangvang.query.clusterranking.ClusterRanking.RankingHead;
import vn.bangvang.query.clusterranking.ClusterRanking.Version;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.Reading;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.value.RankingId;

@RestController
@RequestMapping("/api/rankings")
@Reads(ClusterRanking.class)
@Tag(name = "Xếp hạng · Rankings")
class ClusterRankingController {

    record RankingFile(RankingHead ranking, List<Version> versions, boolean parked) {}

    private final ClusterRanking model;

    ClusterRankingController(ClusterRanking model) {
        this.model = model;
    }

    @GetMapping
    Page<RankingHead> list(
            Reading reading, @Valid @ParameterObject FindRankings query, @Valid @ParameterObject Paging paging) {
        reading.reader().mustHoldAMandate();
        return model.handle(query, paging, reading);
    }

    @GetMapping("/{id}")
    ResponseEntity<RankingFile> one(Reading reading, @PathVariable RankingId id) {
        reading.reader().mustHoldAMandate();
        RankingHead found = model.find(id.value(), reading)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_RANKING, Map.of("ranking", id)));
        return reading.one(
                found.sequence(),
                new RankingFile(found, model.versions(id.value(), reading), reading.isParked(id.value())));
    }
}
