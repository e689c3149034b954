package vn.bangvang.query.past;

import jakarta.validation.constraints.Min;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.ScoreVisibility;
import vn.bangvang.query.standings.StandingTable;
import vn.bangvang.query.standings.Standings;
import vn.bangvang.query.standings.Standings.StandingRow;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.platform.web.Expensive;

/** The ranks of a cluster as they stood, also while nobody had opened its ranking: provisional or published, at any position. */
@PageController
@Expensive
class PastRankingPages {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** A unit at two positions; null where it had no place. */
    record Moved(
            Named unit,
            @Nullable StandingRow before,
            @Nullable StandingRow after) {}

    private final PastCases cases;
    private final StandingTable standings;
    private final EventLog log;

    PastRankingPages(PastCases cases, StandingTable standings, EventLog log) {
        this.cases = cases;
        this.standings = standings;
        this.log = log;
    }

    /** @param with another position, which stands beside it */
    @GetMapping("/history/rankings/{cluster}/{period}")
    String one(
            QueryContext context,
            @PathVariable ClusterId cluster,
            @PathVariable Period period,
            @RequestParam(required = false) @Min(1) @Nullable Long atPosition,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    LocalDateTime recordedUntil,
            @RequestParam(required = false) @Min(1) @Nullable Long with,
            Model model) {
        ScoreVisibility.of(context.viewer(), cluster, period).mustSeeAll();
        cases.mustBePast(new AsRecorded(atPosition, null, null));
        cases.mustBePast(new AsRecorded(with, null, null));
        long head = atPosition == null ? cases.head() : atPosition;
        long position = recordedUntil == null
                ? head
                : log.positionAt(recordedUntil.atZone(ZONE).toInstant(), head);
        if (position == 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Standings shown = standings.at(cluster, period, position);
        model.addAttribute("standings", shown);
        model.addAttribute("atPosition", atPosition);
        model.addAttribute("moment", recordedUntil);
        model.addAttribute("position", position);
        model.addAttribute("recordedAt", log.recordedAt(position).orElseThrow());
        model.addAttribute("with", with);
        model.addAttribute("moved", with == null ? List.of() : moved(shown, standings.at(cluster, period, with)));
        return "past/ranking";
    }

    private static List<Moved> moved(Standings before, Standings after) {
        Map<UUID, Moved> units = new LinkedHashMap<>();
        rows(before).forEach(row -> units.put(row.unit().id(), new Moved(row.unit(), row, null)));
        rows(after)
                .forEach(row -> units.merge(
                        row.unit().id(),
                        new Moved(row.unit(), null, row),
                        (first, second) -> new Moved(first.unit(), first.before(), second.after())));
        return new ArrayList<>(units.values());
    }

    private static Stream<StandingRow> rows(Standings standings) {
        return Stream.concat(standings.rows().stream(), standings.unranked().stream());
    }
}
