package vn.bangvang.query.scoretable;

import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bangvang.query.page.Acting;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.query.scoretable.ScoreTables.FindScoreTables;
import vn.bangvang.query.scoretable.ScoreTables.ScoreTableRow;
import vn.bangvang.query.scoretable.ScoreTables.TableVersion;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.cluster.QuarterMembers;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.Combination;
import vn.bangvang.shared.domain.scoretable.CriterionKind;
import vn.bangvang.shared.domain.scoretable.PartYear;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;
import vn.bangvang.shared.domain.scoretable.TieBreak;

/** Bảng điểm: the list, one with its versions, a new one, and the whole table as it is to be from a quarter on. */
@PageController
@Reads(ScoreTableRegister.class)
class ScoreTablePages {

    private static final int MOST_ROWS = 100;
    private static final int FREE_ROWS = 5;
    private static final int FIRST_ROWS = 15;

    private final ScoreTables tables;

    ScoreTablePages(ScoreTables tables) {
        this.tables = tables;
    }

    @GetMapping("/score-tables")
    String list(QueryContext context, @Valid FindScoreTables query, @Valid Paging paging, Model model) {
        context.viewer().mustHoldAMandate();
        model.addAttribute("rows", tables.handle(query, paging, context));
        model.addAttribute("query", query);
        model.addAttribute("mayAdopt", !Acting.of(context).units(Role.ORGANISER).isEmpty());
        return "scoretable/list";
    }

    /**
     * @param takenOver the table whose newest version is taken over
     * @param rows how many lines the form has
     */
    @GetMapping("/score-tables/new")
    String adopt(
            QueryContext context,
            @RequestParam(required = false) @Nullable UUID takenOver,
            @RequestParam(required = false) @Nullable Integer rows,
            Model model) {
        List<Named> organisers = Acting.of(context).mustActAs(Role.ORGANISER);
        TableVersion given = takenOver == null
                ? null
                : tables.versions(found(new ScoreTableId(takenOver), context)).get(0);
        int year = context.viewer().today().getYear();
        model.addAttribute("clusters", clusters(organisers, context));
        model.addAttribute("notOpen", notOpen(organisers, year, context));
        model.addAttribute(
                "known", tables.ofOrganisers(organisers.stream().map(Named::id).toList(), context));
        model.addAttribute("takenOver", takenOver);
        model.addAttribute("year", year);
        model.addAttribute(
                "periods",
                Stream.of(year, year + 1, year - 1)
                        .flatMap(one ->
                                Stream.concat(Stream.of(new Period(one, 0)), new Period(one, 0).quarters().stream()))
                        .toList());
        form(given, rows, model);
        return "scoretable/new";
    }

    private static List<Named> clusters(List<Named> organisers, QueryContext context) {
        return named(organised(organisers, context));
    }

    /** Where no table can be adopted for the year yet. */
    private static List<Named> notOpen(List<Named> organisers, int year, QueryContext context) {
        return named(organised(organisers, context)
                .filter(cluster -> cluster.year(year).isEmpty()));
    }

    private static Stream<ClusterState> organised(List<Named> organisers, QueryContext context) {
        return organisers.stream()
                .flatMap(organiser -> context.viewer().references().clusters().organisedBy(new UnitId(organiser.id())));
    }

    private static List<Named> named(Stream<ClusterState> clusters) {
        return clusters.map(cluster -> new Named(cluster.id().value(), cluster.name()))
                .sorted(Comparator.comparing(one -> String.valueOf(one.name())))
                .toList();
    }

    /** @param version which version is shown; the newest unless that is said */
    @GetMapping("/score-tables/{id}")
    String table(
            QueryContext context,
            @PathVariable ScoreTableId id,
            @RequestParam(required = false) @Nullable Integer version,
            Model model) {
        context.viewer().mustHoldAMandate();
        ScoreTableRow row = found(id, context);
        List<TableVersion> versions = tables.versions(row);
        model.addAttribute("row", row);
        model.addAttribute("versions", versions);
        model.addAttribute(
                "shown",
                versions.stream()
                        .filter(one -> version == null || one.version() == version)
                        .findFirst()
                        .orElse(versions.get(0)));
        model.addAttribute("mayAmend", mayAmend(row, context));
        model.addAttribute("isParked", context.isParked(id.value()));
        return "scoretable/table";
    }

    /** @param rows how many lines the form has */
    @GetMapping("/score-tables/{id}/amendment")
    String amend(
            QueryContext context,
            @PathVariable ScoreTableId id,
            @RequestParam(required = false) @Nullable Integer rows,
            Model model) {
        context.viewer().mustHoldAMandate();
        ScoreTableRow row = found(id, context);
        if (!mayAmend(row, context)) {
            return "redirect:/score-tables/" + id;
        }
        model.addAttribute("row", row);
        model.addAttribute("quarters", Period.of(row.period()).quarters());
        form(tables.versions(row).get(0), rows, model);
        return "scoretable/amendment";
    }

    private static void form(@Nullable TableVersion given, @Nullable Integer rows, Model model) {
        int least = given == null ? 1 : given.criteria().size();
        int usual = given == null ? FIRST_ROWS : least + FREE_ROWS;
        model.addAttribute("given", given);
        model.addAttribute("rows", rows == null ? usual : Math.max(least, Math.min(rows, least + MOST_ROWS)));
        model.addAttribute("kinds", CriterionKind.values());
        model.addAttribute("combinations", Combination.values());
        model.addAttribute("tieBreaks", TieBreak.values());
        model.addAttribute("quarterMembers", QuarterMembers.values());
        model.addAttribute("partYears", PartYear.values());
    }

    private static boolean mayAmend(ScoreTableRow row, QueryContext context) {
        return Acting.of(context).as(Role.ORGANISER, row.organiser().id());
    }

    private ScoreTableRow found(ScoreTableId id, QueryContext context) {
        return tables.find(id.value(), context)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_SCORE_TABLE, Map.of("scoreTable", id)));
    }
}
