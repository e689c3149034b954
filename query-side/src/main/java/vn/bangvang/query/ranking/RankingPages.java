package vn.bangvang.query.ranking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.bangvang.query.inbox.DueToday;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.ranking.RankingCases.RankingCase;
import vn.bangvang.query.ranking.RankingDetails.Version;
import vn.bangvang.query.ranking.Rankings.FindRankings;
import vn.bangvang.query.ranking.Rankings.RankingHead;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.query.readmodel.ScoreVisibility;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.query.standings.StandingTable;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.cluster.Roster;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.ObjectionPolicy;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.domain.ranking.RankingState;
import vn.bangvang.shared.domain.ranking.RankingState.Publication;
import vn.bangvang.shared.domain.ranking.RankingState.Status;
import vn.bangvang.shared.domain.scoretable.ScoreTableIndex;
import vn.bangvang.shared.platform.web.Expensive;

/** Xếp hạng: the rankings that the reader may see; one cluster's for one period; the same for a meeting and for the wall. */
@PageController
@Reads(ClusterRanking.class)
class RankingPages {

    private static final int MOST_OPEN = 50;

    /** A year that is being scored and that nobody has opened a ranking for. */
    record Unopened(Named cluster, Period period) {}

    private final Rankings rankings;
    private final RankingCases cases;
    private final StandingTable standings;
    private final BoardNews news;

    RankingPages(Rankings rankings, RankingCases cases, StandingTable standings, BoardNews news) {
        this.news = news;
        this.rankings = rankings;
        this.cases = cases;
        this.standings = standings;
    }

    @GetMapping("/rankings")
    String list(QueryContext context, @Valid FindRankings query, @Valid Paging paging, Model model) {
        context.viewer().mustHoldAMandate();
        model.addAttribute("rows", rankings.handle(query, paging, context));
        model.addAttribute("query", query);
        model.addAttribute("states", Status.values());
        model.addAttribute("unopened", paging.after() == null ? unopened(context.viewer()) : List.of());
        return "ranking/list";
    }

    /** This year's of the clusters that the reader takes part in or looks after. */
    private static List<Unopened> unopened(Viewer viewer) {
        Period year = new Period(viewer.today().getYear(), 0);
        return viewer.references()
                .clusters()
                .all()
                .filter(cluster -> takesPart(cluster, year, viewer))
                // Of hundreds of clusters, what is on the shelf is enough: each case would be read from the log.
                .filter(cluster -> !viewer.references().rankings().has(cluster.id(), year))
                .filter(cluster -> viewer.references().tables().has(cluster.id(), year.year()))
                .map(cluster -> new Unopened(new Named(cluster.id().value(), cluster.name()), year))
                .sorted(Comparator.comparing(one -> String.valueOf(one.cluster().name())))
                .limit(MOST_OPEN)
                .toList();
    }

    private static boolean takesPart(ClusterState cluster, Period period, Viewer viewer) {
        Set<UnitId> own = viewer.actingOrAudited();
        return cluster.year(period.year())
                .filter(roster -> own.contains(cluster.organiser())
                        || roster.members().stream().anyMatch(own::contains))
                .isPresent();
    }

    /** Where tasks lead: a ranking is shown with its cluster and period. */
    @GetMapping("/rankings/{id}")
    String one(QueryContext context, @PathVariable RankingId id) {
        RankingHead found = rankings.find(id.value(), context)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_RANKING, Map.of("ranking", id)));
        return "redirect:/rankings/" + found.cluster().id() + "/" + found.period();
    }

    @GetMapping("/rankings/{cluster}/{period}")
    @Expensive
    String ranking(QueryContext context, @PathVariable ClusterId cluster, @PathVariable Period period, Model model) {
        Optional<RankingCase> found = show(context, cluster, period, model);
        model.addAttribute("file", found.orElse(null));
        model.addAttribute("periods", periods(context, cluster, period));
        model.addAttribute("acts", RankingActs.of(cluster, period, found.orElse(null), context.viewer()));
        model.addAttribute(
                "places", found.map(one -> places(one, context.viewer())).orElse(PlaceActs.NONE));
        model.addAttribute("grounds", PlaceActs.grounds());
        model.addAttribute("awards", PlaceActs.awards(context.viewer().today()));
        model.addAttribute("today", context.viewer().today());
        model.addAttribute("latest", context.viewer().today().plusDays(ObjectionPolicy.LONGEST_DAYS));
        return "ranking/ranking";
    }

    /** The year and those of its quarters that have a table, as far as the reader may look at them. */
    private List<Period> periods(QueryContext context, ClusterId cluster, Period shown) {
        Period year = new Period(shown.year(), 0);
        ScoreTableIndex tables = context.viewer().references().tables();
        Stream<Period> quarters = year.quarters().stream()
                .filter(quarter -> tables.of(cluster, quarter).isPresent());
        return Stream.concat(Stream.of(year), quarters)
                .filter(period -> period.equals(shown) || seesSome(context, cluster, period))
                .toList();
    }

    /** Ties are put in order between the last score and the publication. */
    private PlaceActs places(RankingCase found, Viewer viewer) {
        RankingState state = found.state();
        boolean stands = state.status() == Status.PROPOSED
                || DueToday.of(state, viewer).all().stream().anyMatch(task -> task.kind() == TaskKind.PROPOSE_RANKING);
        return PlaceActs.of(
                state, () -> stands ? standings.openTies(state.cluster(), state.period()) : List.of(), viewer);
    }

    /** Trình chiếu. */
    @GetMapping("/rankings/{cluster}/{period}/present")
    @Expensive
    String present(
            QueryContext context,
            @PathVariable ClusterId cluster,
            @PathVariable Period period,
            @RequestParam(required = false) @Nullable String first,
            Model model) {
        show(context, cluster, period, model);
        model.addAttribute("bestFirst", "best".equals(first));
        return "ranking/present";
    }

    /** That the board is to be asked for anew; nothing of what it shows. */
    @GetMapping(path = "/rankings/{cluster}/{period}/present/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter changes(
            QueryContext context,
            @PathVariable ClusterId cluster,
            @PathVariable Period period,
            HttpServletRequest request)
            throws IOException {
        mustSeeSome(context, cluster, period);
        HttpSession session = request.getSession(false);
        return news.listen(context.viewer().account(), session == null ? null : session.getId(), cluster, period);
    }

    @GetMapping("/rankings/{cluster}/{period}/print")
    @Expensive
    String print(
            QueryContext context,
            @PathVariable ClusterId cluster,
            @PathVariable Period period,
            @RequestParam(required = false) @Nullable String paper,
            Model model) {
        show(context, cluster, period, model);
        model.addAttribute("paper", "a3".equals(paper) ? "a3" : "a4");
        return "ranking/print";
    }

    /** Puts the table, or the reader's own units where it may see no more, into the model. */
    private Optional<RankingCase> show(QueryContext context, ClusterId cluster, Period period, Model model) {
        Viewer viewer = context.viewer();
        ScoreVisibility visible = ScoreVisibility.of(viewer, cluster, period);
        Optional<RankingCase> found = found(cluster, period, context);
        List<Named> own = own(cluster, period, viewer, visible);
        if (!visible.seesAll() && found.isEmpty() && own.isEmpty()) {
            throw new Refusal(Reason.UNKNOWN_CLUSTER, Map.of("cluster", cluster));
        }
        StandingTable.Shown now = visible.seesAll() ? standings.of(cluster, period) : null;
        model.addAttribute(
                "table",
                table(
                        now,
                        found,
                        RankingTable.before(cluster, period, viewer.references().rankings())));
        model.addAttribute("seesAll", visible.seesAll());
        model.addAttribute("own", own);
        model.addAttribute("cluster", Named.cluster(cluster, viewer.references().clusters()));
        model.addAttribute("period", period);
        return found;
    }

    private void mustSeeSome(QueryContext context, ClusterId cluster, Period period) {
        if (!seesSome(context, cluster, period)) {
            throw new Refusal(Reason.UNKNOWN_CLUSTER, Map.of("cluster", cluster));
        }
    }

    private boolean seesSome(QueryContext context, ClusterId cluster, Period period) {
        ScoreVisibility visible = ScoreVisibility.of(context.viewer(), cluster, period);
        return visible.seesAll()
                || !own(cluster, period, context.viewer(), visible).isEmpty()
                || idOf(cluster, period, context).isPresent();
    }

    private Optional<RankingCase> found(ClusterId cluster, Period period, QueryContext context) {
        return idOf(cluster, period, context).map(id -> cases.find(id, context));
    }

    private Optional<RankingId> idOf(ClusterId cluster, Period period, QueryContext context) {
        return context.viewer()
                .references()
                .rankings()
                .of(cluster, period)
                .map(RankingState::id)
                .filter(id -> rankings.find(id.value(), context).isPresent());
    }

    private static @Nullable RankingTable table(
            StandingTable.@Nullable Shown now, Optional<RankingCase> found, @Nullable Publication before) {
        List<Version> proposals = found.map(one -> one.details().proposals()).orElse(List.of());
        boolean proposed =
                found.filter(one -> one.state().status() == Status.PROPOSED).isPresent();
        if (proposed) {
            return RankingTable.of(proposals.get(0), now, before);
        }
        return now == null ? null : RankingTable.of(now, before);
    }

    /** The units whose place the reader may have opened up, though not those of others. */
    private static List<Named> own(ClusterId cluster, Period period, Viewer viewer, ScoreVisibility visible) {
        Optional<Roster> roster =
                viewer.references().clusters().find(cluster).flatMap(known -> known.year(period.year()));
        return roster.map(Roster::members).orElse(List.of()).stream()
                .filter(unit -> viewer.actingOrAudited().contains(unit) && visible.sees(unit))
                .map(unit -> Named.unit(unit, viewer.references().units()))
                .toList();
    }
}
