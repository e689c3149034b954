package vn.bangvang.query.decision;

import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bangvang.query.decision.HonourRoll.FindHonours;
import vn.bangvang.query.decision.HonourRoll.Honour;
import vn.bangvang.query.decision.HonourTable.By;
import vn.bangvang.query.decision.HonourTable.Line;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.unit.UnitTree;
import vn.bangvang.shared.law.RuleSets;

/** Sổ vàng of a unit and year, and báo cáo: how many honours, down to each of them. */
@PageController
@Reads(DecisionRegister.class)
class HonourPages {

    private static final int MOST_SHOWN = 100;

    /** The highest first; others come behind. */
    private static final List<String> LEVELS =
            List.of("state", "ministry", "region", "province", "command", "base", "unit");

    private final HonourRoll roll;
    private final EventLog log;

    HonourPages(HonourRoll roll, EventLog log) {
        this.roll = roll;
        this.log = log;
    }

    /**
     * @param unit the reader's own if it was ever honoured, else that at the top, unless it is said
     * @param year the newest in which the unit was honoured, unless it is said
     */
    @GetMapping("/honours")
    String roll(
            QueryContext context,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable Integer year,
            Model model) {
        UnitChoice choice = UnitChoice.of(unit == null ? UnitChoice.own(context) : unit, context);
        HonourTable counts = counts(choice, context);
        if (unit == null && counts.newestFirst().isEmpty()) {
            choice = UnitChoice.of(null, context);
            counts = counts(choice, context);
        }
        Map<Integer, Integer> years = counts.newestFirst();
        Integer newest = years.keySet().stream()
                .findFirst()
                .orElse(context.viewer().today().getYear());
        if (unit == null || year == null) {
            return "redirect:/honours?unit=" + choice.unit().id() + "&year=" + (year == null ? newest : year);
        }
        List<Honour> honours = roll.highest(
                new FindHonours(unit, null, null, year, year),
                counts.first(ranked(), year, MOST_SHOWN + 1),
                MOST_SHOWN + 1,
                context);
        model.addAttribute("choice", choice);
        model.addAttribute("years", years);
        model.addAttribute("year", year);
        model.addAttribute("more", honours.size() > MOST_SHOWN);
        model.addAttribute("awards", byAward(honours.stream().limit(MOST_SHOWN).toList()));
        readAt(context.page(honours).position(), model);
        return "decision/roll";
    }

    private HonourTable counts(UnitChoice choice, QueryContext context) {
        UnitId unit = new UnitId(choice.unit().id());
        return roll.table(By.AWARD, new FindHonours(unit.value(), null, null, null, null), unit, context);
    }

    @GetMapping("/reports")
    String report(
            QueryContext context,
            @Valid FindHonours query,
            @RequestParam(required = false) @Nullable By by,
            @RequestParam(defaultValue = "false") boolean whole,
            Model model) {
        UnitChoice choice = UnitChoice.of(query.unit(), context);
        FindHonours asked =
                new FindHonours(choice.unit().id(), query.award(), query.level(), query.fromYear(), query.toYear());
        By lines = by == null ? By.UNIT : by;
        filters(asked, choice, model);
        model.addAttribute("by", lines);
        model.addAttribute("bys", By.values());
        HonourTable table = roll.table(lines, asked, new UnitId(choice.unit().id()), context);
        List<Line> shown =
                whole ? table.lines() : table.lines().stream().limit(MOST_SHOWN).toList();
        model.addAttribute("table", table);
        model.addAttribute("shown", shown);
        model.addAttribute("more", shown.size() < table.lines().size());
        model.addAttribute("names", lines == By.UNIT ? names(shown, context) : Map.of());
        readAt(context.page(table.lines()).position(), model);
        return "decision/report";
    }

    /** @param own whether those of units below are left out */
    @GetMapping("/reports/honours")
    String behind(
            QueryContext context,
            @Valid FindHonours query,
            @RequestParam(defaultValue = "false") boolean own,
            @Valid Paging paging,
            Model model) {
        filters(query, UnitChoice.of(query.unit(), context), model);
        model.addAttribute("own", own);
        Page<Honour> rows = roll.list(query, own, paging, context);
        model.addAttribute("rows", rows);
        readAt(rows.position(), model);
        return "decision/honours";
    }

    private void readAt(long position, Model model) {
        model.addAttribute("position", position);
        model.addAttribute("recordedAt", log.recordedAt(position).orElse(null));
    }

    private static void filters(FindHonours query, UnitChoice choice, Model model) {
        model.addAttribute("query", query);
        model.addAttribute("choice", choice);
        model.addAttribute("awards", RuleSets.awards());
        model.addAttribute("levels", levels());
    }

    private static Map<String, String> names(List<Line> lines, QueryContext context) {
        UnitTree units = context.viewer().references().units();
        Map<String, String> names = new HashMap<>();
        lines.forEach(line ->
                names.put(line.key(), Named.unit(UnitId.of(line.key()), units).name()));
        return names;
    }

    private static List<String> levels() {
        return RuleSets.awards().stream()
                .flatMap(award -> RuleSets.level(award).stream())
                .distinct()
                .sorted(Comparator.comparingInt(HonourPages::place))
                .toList();
    }

    private static int place(String level) {
        int place = LEVELS.indexOf(level);
        return place < 0 ? LEVELS.size() : place;
    }

    /** In the order in which they come. */
    private static Map<String, List<Honour>> byAward(List<Honour> honours) {
        return honours.stream().collect(Collectors.groupingBy(Honour::award, LinkedHashMap::new, Collectors.toList()));
    }

    /** The highest first. */
    private static List<String> ranked() {
        return RuleSets.awards().stream()
                .sorted(Comparator.comparingInt(
                        award -> place(RuleSets.level(award).orElse(""))))
                .toList();
    }
}
