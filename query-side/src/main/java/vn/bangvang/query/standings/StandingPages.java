package vn.bangvang.query.standings;

import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.ScoreVisibility;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.platform.web.Expensive;

/** One unit's place, opened up (giải thích thứ hạng). */
@PageController
@Expensive
class StandingPages {

    private final ShownRankings rankings;
    private final Explanations explanations;

    StandingPages(ShownRankings rankings, Explanations explanations) {
        this.rankings = rankings;
        this.explanations = explanations;
    }

    @GetMapping("/rankings/{cluster}/{period}/{unit}")
    String unit(
            QueryContext context,
            @PathVariable ClusterId cluster,
            @PathVariable Period period,
            @PathVariable UnitId unit,
            Locale language,
            Model model) {
        ScoreVisibility viewers = ScoreVisibility.of(context.viewer(), cluster, period);
        viewers.mustSee(unit);
        Explained explained = explanations.unit(
                rankings.shown(cluster, period, null),
                unit,
                context.viewer().references().tables(),
                language);
        model.addAttribute("place", viewers.seesAll() ? explained : explained.alone());
        return "standings/unit";
    }
}
