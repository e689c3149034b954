package vn.bangvang.query.standings;

import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.QueryContextArgument;
import vn.bangvang.query.readmodel.ScoreVisibility;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.scoring.Warnings;
import vn.bangvang.shared.platform.web.Expensive;

/** What is worth a second look in cross-scores: for the organiser, the leader of the cluster and the auditors alone. */
@RestController
@RequestMapping("/api/score-sheets/warnings")
@Expensive
class WarningsController {

    /** @param difference how far it lies above the mean of the others, or below when negative */
    record Outlier(
            UUID sheet, Named unit, Named scorer, Score given, Score othersMean, Score difference, Score maximum) {}

    /** Each gave the other far more than anybody else did. */
    record MutualFavour(Named one, Named other, Score toOther, Score toOne) {}

    record QuarterWarnings(Period quarter, List<Outlier> outliers, List<MutualFavour> favours) {}

    record ClusterWarnings(Named cluster, Period period, long position, List<QuarterWarnings> quarters) {}

    private final Boards boards;

    WarningsController(Boards boards) {
        this.boards = boards;
    }

    /** Scores that differ from others so much that somebody should look. */
    @GetMapping
    ResponseEntity<ClusterWarnings> listScoreWarnings(
            QueryContext context, @RequestParam ClusterId cluster, @RequestParam Period period) {
        ScoreVisibility.of(context.viewer(), cluster, period).mustOversee();
        RankingSnapshot board = boards.now(cluster, period);
        List<QuarterWarnings> quarters = period.quarters().stream()
                .map(quarter -> warnings(board, quarter, board.facts().warnings(board.cluster(), quarter)))
                .toList();
        return ResponseEntity.ok()
                .header(QueryContextArgument.HEADER, Long.toString(board.position()))
                .body(new ClusterWarnings(board.clusterNamed(), period, board.position(), quarters));
    }

    private static QuarterWarnings warnings(RankingSnapshot board, Period quarter, Warnings.Found found) {
        return new QuarterWarnings(
                quarter,
                found.outliers().stream()
                        .map(outlier -> new Outlier(
                                outlier.sheet().value(),
                                board.named(outlier.unit()),
                                board.named(outlier.scorer()),
                                outlier.given(),
                                outlier.othersMean(),
                                outlier.difference(),
                                outlier.maximum()))
                        .toList(),
                found.favours().stream()
                        .map(favour -> new MutualFavour(
                                board.named(favour.one()),
                                board.named(favour.other()),
                                favour.toOther(),
                                favour.toOne()))
                        .toList());
    }
}
