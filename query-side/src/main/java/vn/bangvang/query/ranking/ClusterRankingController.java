package vn.bangvang.query.ranking;

import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.ranking.RankingCases.RankingCase;
import vn.bangvang.query.ranking.RankingDetails.Place;
import vn.bangvang.query.ranking.Rankings.FindRankings;
import vn.bangvang.query.ranking.Rankings.RankingHead;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.platform.web.Listed;

@RestController
@RequestMapping("/api/rankings")
@Reads(ClusterRanking.class)
class ClusterRankingController {

    /** As CSV: the places as they were published last, else as they were proposed last; the newest comes first. */
    record RankingFile(RankingHead ranking, RankingDetails details, boolean parked) implements Listed<Place> {
        @Override
        public List<Place> items() {
            return Stream.concat(details.versions().stream(), details.proposals().stream())
                    .limit(1)
                    .flatMap(newest -> Stream.concat(newest.places().stream(), newest.unranked().stream()))
                    .toList();
        }
    }

    private final Rankings model;
    private final RankingCases cases;

    ClusterRankingController(Rankings model, RankingCases cases) {
        this.model = model;
        this.cases = cases;
    }

    /** Lists rankings. */
    @GetMapping
    Page<RankingHead> listRankings(
            QueryContext context, @Valid @ParameterObject FindRankings query, @Valid @ParameterObject Paging paging) {
        context.viewer().mustHoldAMandate();
        return model.handle(query, paging, context);
    }

    /** One ranking as it was proposed and published, with what was decided about it. */
    @GetMapping("/{id}")
    ResponseEntity<RankingFile> getRanking(QueryContext context, @PathVariable RankingId id) {
        RankingCase found = cases.find(id, context);
        return context.one(
                found.head().sequence(), new RankingFile(found.head(), found.details(), context.isParked(id.value())));
    }
}
