package vn.bangvang.query.scoring;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bangvang.query.inbox.DueToday;
import vn.bangvang.query.page.Acting;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.query.scoring.ScoreSheets.FindScoreSheets;
import vn.bangvang.query.scoring.ScoreSheets.ScoreSheetRow;
import vn.bangvang.query.scoring.ScoreSheets.Scored;
import vn.bangvang.query.scoring.SheetFiles.SheetFile;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.cluster.MembershipPolicy;
import vn.bangvang.shared.domain.kernel.DueTask;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.CriterionKind;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoretable.ScoreTableState;
import vn.bangvang.shared.domain.scoring.DeclineGround;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;
import vn.bangvang.shared.domain.scoring.SheetPolicy;
import vn.bangvang.shared.domain.scoring.SheetStage;
import vn.bangvang.shared.platform.identity.UnsentForms;

/** Chấm điểm: the sheets that the reader may see, and one sheet with what its reader may do to it. */
@PageController
@Reads(Scoreboard.class)
class ScoringPages {

    private static final int YEARS = 3;
    private static final int MOST_CLUSTERS = 200;

    /** The sheets of one cluster for one quarter. */
    record Group(Named cluster, String period, List<ScoreSheetRow> rows) {}

    private final ScoreSheets sheets;
    private final SheetFiles files;
    private final UnsentForms unsent;

    ScoringPages(ScoreSheets sheets, SheetFiles files, UnsentForms unsent) {
        this.sheets = sheets;
        this.files = files;
        this.unsent = unsent;
    }

    @GetMapping("/scoring")
    String list(QueryContext context, @Valid FindScoreSheets query, @Valid Paging paging, Model model) {
        context.viewer().mustHoldAMandate();
        Page<ScoreSheetRow> rows = sheets.handle(query, paging, context);
        model.addAttribute("rows", rows);
        model.addAttribute("groups", groups(rows.items()));
        model.addAttribute("mine", mine(rows.items(), context.viewer()));
        model.addAttribute("query", query);
        List<Scored> scored = sheets.scored(context);
        model.addAttribute(
                "clusters",
                scored.stream()
                        .map(Scored::cluster)
                        .distinct()
                        .sorted(Comparator.comparing(Named::name))
                        .limit(MOST_CLUSTERS)
                        .toList());
        model.addAttribute(
                "periods",
                scored.stream()
                        .map(Scored::year)
                        .distinct()
                        .flatMap(ScoringPages::quarters)
                        .toList());
        model.addAttribute("stages", SheetStage.values());
        model.addAttribute("mayOpen", !organised(context.viewer()).isEmpty());
        return "scoring/list";
    }

    private static List<Group> groups(List<ScoreSheetRow> rows) {
        List<Group> groups = new ArrayList<>();
        for (ScoreSheetRow row : rows) {
            Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last == null
                    || !last.cluster().equals(row.cluster())
                    || !last.period().equals(row.period())) {
                last = new Group(row.cluster(), row.period(), new ArrayList<>());
                groups.add(last);
            }
            last.rows().add(row);
        }
        return groups;
    }

    /** What waits for the reader, by sheet. */
    private static Map<UUID, List<DueTask>> mine(List<ScoreSheetRow> rows, Viewer viewer) {
        Map<UUID, List<DueTask>> mine = new HashMap<>();
        Stream<ScoreSheetId> open = rows.stream()
                .filter(row -> row.stage() != SheetStage.FINAL && !row.published())
                .map(row -> new ScoreSheetId(row.id()));
        viewer.references()
                .scores()
                .find(open)
                .forEach(sheet ->
                        mine.put(sheet.id().value(), DueToday.of(sheet, viewer).mine()));
        return mine;
    }

    private static List<Period> periods(int year) {
        return Stream.iterate(year, one -> one > year - YEARS, one -> one - 1)
                .flatMap(ScoringPages::quarters)
                .toList();
    }

    /** The last one first. */
    private static Stream<Period> quarters(int year) {
        return new Period(year, 0)
                .quarters().stream()
                        .sorted(Comparator.comparing(Period::quarter).reversed());
    }

    /**
     * The sheets of a quarter are opened together.
     *
     * @param unit the members whose sheets are opened; all that have none yet unless some of them are said
     */
    @GetMapping("/scoring/new")
    String open(
            QueryContext context,
            @RequestParam(required = false) @Nullable ClusterId cluster,
            @RequestParam(required = false) @Nullable Period period,
            @RequestParam(required = false) @Nullable List<UUID> unit,
            Model model) {
        Viewer viewer = context.viewer();
        Acting.of(context).mustActAs(Role.ORGANISER);
        List<Named> organised = organised(viewer);
        Period quarter = period != null && !period.isYear()
                ? period
                : new Period(viewer.today().getYear(), (viewer.today().getMonthValue() + 2) / 3);
        Optional<ClusterState> chosen = organised.stream()
                .filter(one -> cluster == null || one.id().equals(cluster.value()))
                .findFirst()
                .flatMap(one -> viewer.references().clusters().find(new ClusterId(one.id())));
        Optional<ScoreTable> table = chosen.flatMap(
                        one -> viewer.references().tables().of(one.id(), quarter))
                .flatMap(one -> one.in(quarter))
                .map(ScoreTableState.Version::toTable);
        List<Named> without = chosen.isPresent() && table.isPresent()
                ? without(chosen.get(), quarter, table.get(), viewer)
                : List.of();
        // Whoever chooses another cluster still sends the members of the one before.
        List<Named> asked = without.stream()
                .filter(one -> unit != null && unit.contains(one.id()))
                .toList();
        model.addAttribute("clusters", organised);
        model.addAttribute("cluster", chosen.map(ClusterState::id).orElse(null));
        model.addAttribute("periods", periods(viewer.today().getYear()));
        model.addAttribute("period", quarter);
        model.addAttribute("hasTable", table.isPresent());
        model.addAttribute("without", without);
        model.addAttribute("sheets", asked.isEmpty() ? without : asked);
        model.addAttribute(
                "targets",
                table.map(ScoreTable::leaves).orElse(List.of()).stream()
                        .filter(leaf -> leaf.kind() == CriterionKind.QUANTITATIVE)
                        .toList());
        model.addAttribute("today", viewer.today());
        return "scoring/new";
    }

    private static List<Named> organised(Viewer viewer) {
        return viewer.references()
                .clusters()
                .all()
                .filter(cluster -> new Acting(viewer)
                        .as(Role.ORGANISER, cluster.organiser().value()))
                .map(cluster -> new Named(cluster.id().value(), cluster.name()))
                .sorted(Comparator.comparing(Named::name))
                .limit(MOST_CLUSTERS)
                .toList();
    }

    /** The members of the quarter that have no sheet for it. */
    private static List<Named> without(ClusterState cluster, Period quarter, ScoreTable table, Viewer viewer) {
        Set<UnitId> with = viewer.references().scores().of(cluster.id(), List.of(quarter)).stream()
                .map(ScoreSheetState::unit)
                .collect(Collectors.toSet());
        return cluster
                .year(quarter.year())
                .map(roster ->
                        roster.in(quarter, table.terms().membersOfQuarter()).members())
                .orElse(List.of())
                .stream()
                .filter(member -> !with.contains(member))
                .map(member -> Named.unit(member, viewer.references().units()))
                .toList();
    }

    /** What the unit is asked on one criterion. */
    record Asked(Criterion criterion, Assignment assignment) {}

    private static List<Asked> asked(ScoreTable table, ScoreSheetState sheet) {
        return table.leaves().stream()
                .map(leaf -> new Asked(leaf, ScoreTable.assignment(sheet.assignments(), leaf.code())))
                .toList();
    }

    @GetMapping("/scoring/{id}")
    String sheet(QueryContext context, @PathVariable ScoreSheetId id, Model model) {
        Viewer viewer = context.viewer();
        SheetFile file = files.find(id, context);
        ScoreSheetState state = file.state();
        ScoreTableState versions =
                viewer.references().tables().find(state.table()).orElseThrow();
        ScoreTable table = table(versions, state);
        DueToday due = DueToday.of(state, viewer);
        SheetSums sums =
                file.whole() ? SheetSums.of(table, state, viewer.references()).orElse(null) : null;
        SheetGrid grid = SheetGrid.of(file, table, sums);
        model.addAttribute("file", file);
        model.addAttribute("row", file.row());
        model.addAttribute("details", file.details());
        model.addAttribute("table", table);
        model.addAttribute("grid", grid);
        List<EntryForm> forms = SheetForms.of(file, grid, versions, due, viewer);
        model.addAttribute("forms", forms);
        model.addAttribute("steps", SheetSteps.of(file.row(), state, isDue(TaskKind.CONSOLIDATE, due)));
        Map<TaskKind, List<Named>> waiting = waiting(due.all(), viewer);
        model.addAttribute("due", waiting);
        model.addAttribute("unscored", waiting.getOrDefault(TaskKind.CROSS_SCORE, List.of()));
        model.addAttribute("consolidator", consolidator(state, table, due, viewer));
        model.addAttribute("mine", !due.mine().isEmpty());
        boolean mayExplain = !due.mine(TaskKind.EXPLAIN_OR_ACCEPT).isEmpty();
        model.addAttribute("mayExplain", mayExplain);
        boolean keepsUnsent = mayExplain || !forms.isEmpty();
        model.addAttribute("keepsUnsent", keepsUnsent);
        model.addAttribute("unsent", keepsUnsent ? unsent.of(viewer.account().value(), id.value()) : Map.of());
        model.addAttribute("mayFinalise", !due.mine(TaskKind.FINALISE).isEmpty());
        model.addAttribute(
                "mayDecline",
                due.mine(TaskKind.CROSS_SCORE).stream()
                        .map(task -> Named.unit(task.unit(), viewer.references().units()))
                        .toList());
        model.addAttribute(
                "asked",
                !state.isFinal()
                                && new Acting(viewer)
                                        .as(Role.ORGANISER, versions.organiser().value())
                        ? asked(table, state)
                        : List.of());
        model.addAttribute("grounds", DeclineGround.values());
        model.addAttribute("today", viewer.today());
        model.addAttribute("latest", viewer.today().plusDays(SheetPolicy.LONGEST_TO_EXPLAIN_DAYS));
        model.addAttribute("isParked", context.isParked(id.value()));
        return "scoring/sheet";
    }

    /** What is final was judged by the version of its day. */
    private static ScoreTable table(ScoreTableState versions, ScoreSheetState sheet) {
        return (sheet.isFinal() && sheet.settlement() != null
                        ? versions.version(sheet.settlement().tableVersion())
                        : versions.in(sheet.quarter()))
                .orElseThrow()
                .toTable();
    }

    /** Who consolidates the sheet once others have done what is due; null where it is their turn or has been. */
    private static @Nullable Named consolidator(ScoreSheetState sheet, ScoreTable table, DueToday due, Viewer viewer) {
        if (sheet.stage() != SheetStage.SCORING || isDue(TaskKind.CONSOLIDATE, due)) {
            return null;
        }
        return viewer.references()
                .clusters()
                .find(sheet.cluster())
                .flatMap(cluster -> cluster.year(sheet.quarter().year()))
                .map(roster -> roster.in(sheet.quarter(), table.terms().membersOfQuarter()))
                .map(roster -> MembershipPolicy.speaksFor(roster.leader(), roster.deputy(), sheet.unit()))
                .map(unit -> Named.unit(unit, viewer.references().units()))
                .orElse(null);
    }

    private static boolean isDue(TaskKind kind, DueToday due) {
        return due.all().stream().anyMatch(task -> task.kind() == kind);
    }

    /** Who is waited for, by what for. */
    private static Map<TaskKind, List<Named>> waiting(List<DueTask> due, Viewer viewer) {
        Map<TaskKind, List<Named>> waiting = new EnumMap<>(TaskKind.class);
        due.forEach(task -> waiting.computeIfAbsent(task.kind(), kind -> new ArrayList<>())
                .add(Named.unit(task.unit(), viewer.references().units())));
        return waiting;
    }
}
