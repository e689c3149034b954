package vn.bangvang.query.standings;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.readmodel.Reading;
import vn.bangvang.query.readmodel.ReadingArgument;
import vn.bangvang.query.readmodel.ScoreViewers;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.UnitId;
import vn.bangvang.shared.web.Expensive;
import vn.bangvang.shared.web.Language;

@RestController
@RequestMapping("/api/clusters/{cluster}/standings")
@Expensive
@Tag(name = "Thứ hạng · Standings")
class StandingsController {

    private static final String AT =
            "Như tại vị trí này của nhật ký · as it stood at this position of the log; now, without one";

    private final ShownRankings rankings;
    private final Explanations explanations;

    StandingsController(ShownRankings rankings, Explanations explanations) {
        this.rankings = rankings;
        this.explanations = explanations;
    }

    /** Provisional while the period is open; once it is published, what was published last. */
    @GetMapping
    ResponseEntity<Standings> all(
            Reading reading,
            @PathVariable ClusterId cluster,
            @RequestParam Period period,
            @Parameter(description = AT) @RequestParam(required = false) @Min(1) @Nullable Long at) {
        ScoreViewers.of(reading.reader(), cluster, period).mustSeeAll();
        Shown shown = rankings.shown(cluster, period, at);
        return answer(shown, shown.standings());
    }

    /** Every term of one unit's total, down to the events that its values come from. */
    @GetMapping("/{unit}")
    ResponseEntity<Explained> one(
            Reading reading,
            HttpServletRequest request,
            @PathVariable ClusterId cluster,
            @PathVariable UnitId unit,
            @RequestParam Period period,
            @Parameter(description = AT) @RequestParam(required = false) @Min(1) @Nullable Long at) {
        ScoreViewers viewers = ScoreViewers.of(reading.reader(), cluster, period);
        viewers.mustSee(unit);
        Shown shown = rankings.shown(cluster, period, at);
        Explained explained =
                explanations.unit(shown, unit, reading.reader().book().tables(), Language.of(request));
        return answer(shown, viewers.seesAll() ? explained : explained.alone());
    }

    private static <T> ResponseEntity<T> answer(Shown shown, T body) {
        return ResponseEntity.ok()
                .header(ReadingArgument.HEADER, Long.toString(shown.board().position()))
                .body(body);
    }
}
