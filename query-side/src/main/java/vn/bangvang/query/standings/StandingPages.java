package vn.bangvang.query.standings;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.ScoreVisibility;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.WhatIf.Change;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoretable.ScoreTableState;
import vn.bangvang.shared.platform.web.Expensive;
import vn.bangvang.shared.reference.ReferenceData;

/** One unit's place, opened up (giải thích thứ hạng). */
@PageController
@Expensive
class StandingPages {

    private static final Pattern POINTS = Pattern.compile("\\d{1,6}(\\.\\d{1,4})?");

    private final ShownRankings rankings;
    private final Explanations explanations;

    StandingPages(ShownRankings rankings, Explanations explanations) {
        this.rankings = rankings;
        this.explanations = explanations;
    }

    /** @param at a past position of the log: as it stood then; now, without one */
    @GetMapping("/rankings/{cluster}/{period}/{unit}")
    String unit(
            QueryContext context,
            @PathVariable ClusterId cluster,
            @PathVariable Period period,
            @PathVariable UnitId unit,
            @RequestParam(required = false) @Min(1) @Nullable Long at,
            Locale language,
            Model model) {
        ScoreVisibility viewers = ScoreVisibility.of(context.viewer(), cluster, period);
        viewers.mustSee(unit);
        Explained explained = explanations.unit(
                rankings.shown(cluster, period, at),
                unit,
                context.viewer().references().tables(),
                language);
        model.addAttribute("place", viewers.seesAll() ? explained : explained.alone());
        model.addAttribute("at", at);
        return "standings/unit";
    }

    /**
     * @param max the most points that the criterion beside it would bring, as they were typed; left empty, as it is
     * @param isWrong whether that is no number of points
     */
    record Worth(Criterion criterion, @Nullable String max, boolean isWrong) {}

    /**
     * A table by which the ranking can be tried: those of its cluster, in each version.
     *
     * @param value its id, a slash and its version
     * @param from the first quarter it judges
     */
    record OtherTable(String value, String name, Period from, ScoreTable table) {

        private static final int YEARS_BEFORE = 5;

        /** The newest first. */
        static List<OtherTable> of(ClusterId cluster, Period period, ReferenceData references) {
            return IntStream.rangeClosed(-1, YEARS_BEFORE)
                    .mapToObj(years -> references.tables().of(cluster, period.year() - years))
                    .flatMap(List::stream)
                    .flatMap(table -> table.versions().stream().map(version -> of(table, version)))
                    .toList();
        }

        private static OtherTable of(ScoreTableState table, ScoreTableState.Version version) {
            return new OtherTable(
                    table.id() + "/" + version.version(), table.name(), version.from(), version.toTable());
        }

        public int version() {
            return table.version();
        }
    }

    /**
     * Nothing is stored, and nothing follows from it. What is no number is told at its field, and nothing is ranked.
     *
     * @param criterion the criteria that would be worth otherwise
     * @param max as many numbers, each for the criterion of its place
     * @param table the id of another table, a slash and its version; without it, the one that judges
     */
    @GetMapping("/rankings/{cluster}/{period}/what-if")
    @Expensive
    String whatIf(
            QueryContext context,
            @PathVariable ClusterId cluster,
            @PathVariable Period period,
            @RequestParam(defaultValue = "") @Size(max = 300) List<String> criterion,
            @RequestParam(defaultValue = "") @Size(max = 300) List<String> max,
            @RequestParam(required = false) @Size(max = 50) @Nullable String table,
            HttpServletResponse response,
            Model model) {
        ScoreVisibility.of(context.viewer(), cluster, period).mustSeeAll();
        DisplayedRanking shown = rankings.shown(cluster, period, null);
        List<OtherTable> tables =
                OtherTable.of(cluster, period, context.viewer().references());
        OtherTable other = tables.stream()
                .filter(one -> one.value().equals(table))
                .findFirst()
                .orElse(null);
        Map<String, Criterion> criteria = new LinkedHashMap<>();
        Collection<ScoreTable> judging =
                other == null ? shown.grounds().get().input().tables().values() : List.of(other.table());
        judging.forEach(one -> one.leaves().forEach(leaf -> criteria.putIfAbsent(leaf.code(), leaf)));
        Map<String, String> asked = new HashMap<>();
        for (int i = 0; i < criterion.size() && i < max.size(); i++) {
            asked.put(criterion.get(i), max.get(i).strip());
        }
        Map<String, Score> maxima = new HashMap<>();
        List<Worth> worths = new ArrayList<>();
        criteria.forEach((code, now) -> {
            String typed = asked.getOrDefault(code, "");
            String number = typed.replace(',', '.');
            boolean isNumber = POINTS.matcher(number).matches();
            boolean isOther = isNumber && !now.maxScore().equals(Score.of(number));
            if (isOther) {
                maxima.put(code, Score.of(number));
            }
            worths.add(new Worth(now, isOther || !isNumber ? typed : null, !isNumber && !typed.isEmpty()));
        });
        long wrong = worths.stream().filter(Worth::isWrong).count();
        if (wrong > 0) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("cluster", shown.board().clusterNamed());
        model.addAttribute("period", period);
        model.addAttribute("criteria", worths);
        model.addAttribute("wrong", wrong);
        model.addAttribute("changed", maxima.size());
        model.addAttribute("tables", tables);
        model.addAttribute("other", other);
        model.addAttribute(
                "rows",
                wrong > 0 || maxima.isEmpty() && other == null
                        ? List.of()
                        : WhatIfController.moved(
                                shown, new Change(maxima, null, null, other == null ? null : other.table())));
        return "standings/what-if";
    }
}
