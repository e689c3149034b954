package vn.bangvang.query.standings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.ScoreVisibility;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Distinct;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Ratio;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.ranking.RankingRow;
import vn.bangvang.shared.domain.ranking.WhatIf;
import vn.bangvang.shared.domain.ranking.WhatIf.Change;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;
import vn.bangvang.shared.domain.scoretable.ScoreTableIndex;
import vn.bangvang.shared.domain.scoretable.ScoreTableState;
import vn.bangvang.shared.domain.scoretable.TieBreak;
import vn.bangvang.shared.platform.web.Expensive;

/** A question that is too long for an address: it is sent like a command, and changes nothing. */
@RestController
@RequestMapping("/api/what-if")
@Expensive
class WhatIfController {

    private static final String POINTS = "\\d{1,6}(\\.\\d{1,4})?";

    /** @param maxScore the most points that the criterion would bring */
    record Worth(
            @NotBlank @Size(max = 40) String criterion,
            @NotNull @Pattern(regexp = POINTS) String maxScore) {}

    /**
     * @param maxScores criteria that would be worth otherwise; the rest stay as they are
     * @param tieBreaks the steps that would be taken; left out, those of the table
     * @param mayExceedMaximum whether bonus would take a total over the maximum; left out, as the table says
     * @param atPosition a position of the log: the ranking as it stood then; left out, as it stands
     */
    record Question(
            @NotNull ClusterId cluster,
            @NotNull Period period,
            @Nullable @Size(max = 300) List<@NotNull @Valid Worth> maxScores,
            @Nullable @Size(max = 5) List<@NotNull TieBreak> tieBreaks,
            @Nullable Boolean mayExceedMaximum,
            @Nullable @Valid OtherTable otherTable,
            @Nullable @Min(1) Long atPosition) {}

    /**
     * @param scoreTable the id of a score table, of whichever cluster
     * @param version left out, the newest
     */
    record OtherTable(
            @NotNull ScoreTableId scoreTable,
            @Nullable @Min(1) Integer version) {}

    /** @param rank null for a unit that is not ranked */
    record Standing(
            @Nullable Integer rank,
            Score total,
            Score maximum,
            Score rate,
            @Nullable TieBreak decidedBy) {}

    record Moved(Named unit, Standing before, Standing after) {}

    record WhatIfAnswer(Named cluster, Period period, long position, List<Moved> rows) {}

    private final ShownRankings rankings;

    WhatIfController(ShownRankings rankings) {
        this.rankings = rankings;
    }

    /** Answers the ranks as they are shown now and as they would be under another table; nothing is written. */
    @PostMapping("/rankings")
    WhatIfAnswer rankWhatIf(QueryContext context, @Valid @RequestBody Question question) {
        ScoreVisibility.of(context.viewer(), question.cluster(), question.period())
                .mustSeeAll();
        DisplayedRanking shown = rankings.shown(question.cluster(), question.period(), question.atPosition());
        OtherTable other = question.otherTable();
        Change change = new Change(
                maxScores(question),
                question.tieBreaks(),
                question.mayExceedMaximum(),
                other == null
                        ? null
                        : table(other, context.viewer().references().tables()));
        return new WhatIfAnswer(
                shown.board().clusterNamed(), question.period(), shown.board().position(), moved(shown, change));
    }

    static List<Moved> moved(DisplayedRanking shown, Change change) {
        return WhatIf.rank(shown.grounds().get().input(), change).stream()
                .map(row -> new Moved(shown.named(row.then().unitId()), standing(row.now()), standing(row.then())))
                .toList();
    }

    private static ScoreTable table(OtherTable wanted, ScoreTableIndex tables) {
        return tables.find(wanted.scoreTable())
                .flatMap(table ->
                        wanted.version() == null ? Optional.of(table.newest()) : table.version(wanted.version()))
                .map(ScoreTableState.Version::toTable)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_SCORE_TABLE, Map.of("scoreTable", wanted.scoreTable())));
    }

    private static Map<String, Score> maxScores(Question question) {
        List<Worth> changed = question.maxScores() == null ? List.of() : question.maxScores();
        Distinct.check(changed.stream().map(Worth::criterion).toList());
        return changed.stream().collect(Collectors.toMap(Worth::criterion, worth -> Score.of(worth.maxScore())));
    }

    private static Standing standing(RankingRow row) {
        return new Standing(
                row.hasRank() ? row.rank() : null,
                row.total(),
                row.maximum(),
                Ratio.percent(row.total(), row.maximum()),
                row.decidedBy());
    }
}
