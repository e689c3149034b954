package vn.bangvang.query.standings;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.QueryContextArgument;
import vn.bangvang.query.readmodel.ScoreVisibility;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.platform.web.Expensive;
import vn.bangvang.shared.platform.web.Language;

@RestController
@RequestMapping("/api/clusters/{cluster}/standings")
@Expensive
class StandingsController {

    private static final String AT_POSITION =
            "Như tại vị trí này của nhật ký · as it stood at this position of the log; now, without one";

    private final ShownRankings rankings;
    private final Explanations explanations;

    StandingsController(ShownRankings rankings, Explanations explanations) {
        this.rankings = rankings;
        this.explanations = explanations;
    }

    /** The places of a cluster in a period: provisional while it is open, then as last published. */
    @GetMapping
    ResponseEntity<Standings> getStandings(
            QueryContext context,
            @PathVariable ClusterId cluster,
            @RequestParam Period period,
            @Parameter(description = AT_POSITION) @RequestParam(required = false) @Min(1) @Nullable Long atPosition) {
        ScoreVisibility.of(context.viewer(), cluster, period).mustSeeAll();
        DisplayedRanking shown = rankings.shown(cluster, period, atPosition);
        return answer(shown, shown.standings());
    }

    /** Explains every term of one unit's total, down to the events that its values come from. */
    @GetMapping("/{unit}")
    ResponseEntity<Explained> explainStanding(
            QueryContext context,
            HttpServletRequest request,
            @PathVariable ClusterId cluster,
            @PathVariable UnitId unit,
            @RequestParam Period period,
            @Parameter(description = AT_POSITION) @RequestParam(required = false) @Min(1) @Nullable Long atPosition) {
        ScoreVisibility viewers = ScoreVisibility.of(context.viewer(), cluster, period);
        viewers.mustSee(unit);
        DisplayedRanking shown = rankings.shown(cluster, period, atPosition);
        Explained explained =
                explanations.unit(shown, unit, context.viewer().references().tables(), Language.of(request));
        return answer(shown, viewers.seesAll() ? explained : explained.alone());
    }

    private static <T> ResponseEntity<T> answer(DisplayedRanking shown, T body) {
        return ResponseEntity.ok()
                .header(QueryContextArgument.HEADER, Long.toString(shown.board().position()))
                .body(body);
    }
}
