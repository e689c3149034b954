package vn.bangvang.query.cluster;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bangvang.query.cluster.Clusters.ClusterRow;
import vn.bangvang.query.cluster.Clusters.FindClusters;
import vn.bangvang.query.page.Acting;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.query.unit.UnitChoice;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterKind;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.cluster.Roster;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.unit.UnitTree;

/** Cụm, khối thi đua: the list, one with its years, and the members, leader and deputy of a year. */
@PageController
@Reads(ClusterRegister.class)
class ClusterPages {

    private final Clusters clusters;

    ClusterPages(Clusters clusters) {
        this.clusters = clusters;
    }

    @GetMapping("/clusters")
    String list(QueryContext context, @Valid FindClusters query, @Valid Paging paging, Model model) {
        context.viewer().mustHoldAMandate();
        model.addAttribute("rows", clusters.handle(query, paging, context));
        model.addAttribute("query", query);
        model.addAttribute("mayForm", !Acting.of(context).units(Role.ORGANISER).isEmpty());
        return "cluster/list";
    }

    @GetMapping("/clusters/new")
    String form(QueryContext context, Model model) {
        model.addAttribute("organisers", Acting.of(context).mustActAs(Role.ORGANISER));
        model.addAttribute("kinds", ClusterKind.values());
        return "cluster/new";
    }

    @GetMapping("/clusters/{id}")
    String cluster(QueryContext context, @PathVariable ClusterId id, Model model) {
        context.viewer().mustHoldAMandate();
        ClusterRow row = found(id, context);
        ClusterState state = state(id, context);
        UnitTree tree = context.viewer().references().units();
        List<Clusters.Roster> years = new ArrayList<>(clusters.rosters(id.value(), context));
        Collections.reverse(years);
        Roster newest = years.isEmpty() ? null : state.year(years.get(0).year()).orElse(null);
        model.addAttribute("row", row);
        model.addAttribute("years", years);
        model.addAttribute("handovers", clusters.handovers(id.value(), context));
        model.addAttribute("organises", organises(row, context));
        model.addAttribute("mayJoin", newest == null ? List.of() : candidates(state, newest.members(), tree));
        model.addAttribute("mayLeave", newest == null ? List.of() : leaving(newest, tree));
        model.addAttribute("isParked", context.isParked(id.value()));
        return "cluster/cluster";
    }

    /** @param year what is opened, or put right where it is open; unless that is said, this one or the next that is not open */
    @GetMapping("/clusters/{id}/year")
    String year(
            QueryContext context,
            @PathVariable ClusterId id,
            @RequestParam(required = false) @Nullable Integer year,
            Model model) {
        context.viewer().mustHoldAMandate();
        ClusterRow row = found(id, context);
        if (!organises(row, context)) {
            return "redirect:/clusters/" + id;
        }
        ClusterState state = state(id, context);
        int wanted = year == null ? firstToOpen(state, context.viewer().today().getYear()) : year;
        Roster standing = state.year(wanted).orElse(null);
        Roster given = standing != null
                ? standing
                : Stream.of(wanted - 1, wanted + 1)
                        .flatMap(one -> state.year(one).stream())
                        .findFirst()
                        .orElse(null);
        model.addAttribute("row", row);
        model.addAttribute("year", wanted);
        model.addAttribute("standing", standing);
        model.addAttribute(
                "chosen",
                given == null
                        ? Set.of()
                        : given.members().stream().map(UnitId::value).collect(Collectors.toSet()));
        model.addAttribute(
                "units",
                candidates(state, List.of(), context.viewer().references().units()));
        return "cluster/year";
    }

    /** A year is opened at its beginning, and the next one may be prepared before it begins. */
    private static int firstToOpen(ClusterState cluster, int thisYear) {
        return cluster.year(thisYear).isEmpty() ? thisYear : thisYear + 1;
    }

    /**
     * Who may be a member: those below the organiser, the organiser and whoever has been one; of a large tree the two upper
     * levels and whoever has been one.
     */
    private static List<UnitChoice> candidates(ClusterState cluster, List<UnitId> but, UnitTree tree) {
        Set<UnitId> all = Stream.concat(
                        tree.within(cluster.organiser()),
                        cluster.years().values().stream().flatMap(roster -> roster.members().stream()))
                .collect(Collectors.toSet());
        Set<UnitId> members = cluster.years().values().stream()
                .flatMap(roster -> roster.members().stream())
                .collect(Collectors.toSet());
        return UnitChoice.offer(all, members, tree).units().stream()
                .filter(unit -> !but.contains(new UnitId(unit.id())))
                .toList();
    }

    /** Leader and deputy stay until they are put right. */
    private static List<UnitChoice> leaving(Roster roster, UnitTree tree) {
        Set<UnitId> leaving = new HashSet<>(roster.remaining());
        leaving.remove(roster.leader());
        leaving.remove(roster.deputy());
        return UnitChoice.of(leaving, tree);
    }

    private static boolean organises(ClusterRow row, QueryContext context) {
        return Acting.of(context).as(Role.ORGANISER, row.organiser().id());
    }

    private static ClusterState state(ClusterId id, QueryContext context) {
        return context.viewer().references().clusters().find(id).orElseThrow();
    }

    private ClusterRow found(ClusterId id, QueryContext context) {
        return clusters.find(id.value(), context)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_CLUSTER, Map.of("cluster", id)));
    }
}
