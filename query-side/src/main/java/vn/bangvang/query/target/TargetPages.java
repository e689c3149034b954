package vn.bangvang.query.target;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bangvang.query.page.Acting;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.query.target.Progresses.PledgeProgress;
import vn.bangvang.query.target.Progresses.Quarter;
import vn.bangvang.query.target.Progresses.UnitProgress;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.pledge.PledgeId;
import vn.bangvang.shared.domain.pledge.PledgeState;

/** Kết quả thực hiện chỉ tiêu: how far each party of a pledge has come, and the report of a quarter. */
@PageController
@Reads(TargetProgress.class)
class TargetPages {

    private final Progresses progresses;

    TargetPages(Progresses progresses) {
        this.progresses = progresses;
    }

    @GetMapping("/pledges/{id}/progress")
    String progress(
            QueryContext context,
            @PathVariable PledgeId id,
            @RequestParam(required = false) @Nullable UUID unit,
            Model model) {
        context.viewer().mustHoldAMandate();
        PledgeProgress shown = progresses
                .of(id.value(), context)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_PLEDGE, Map.of("pledge", id)));
        List<UnitProgress> reporters = reporters(shown, id, context);
        UnitProgress reporter = reporters.stream()
                .filter(one -> unit == null || one.unit().id().equals(unit))
                .findFirst()
                .orElse(null);
        model.addAttribute("progress", shown);
        model.addAttribute("quarters", new Period(shown.year(), 0).quarters());
        model.addAttribute(
                "reporters", reporters.stream().map(UnitProgress::unit).toList());
        model.addAttribute("reporter", reporter);
        model.addAttribute(
                "reported",
                reporter == null
                        ? List.of()
                        : progresses.reports(id.value(), context).stream()
                                .filter(report ->
                                        report.unit().equals(reporter.unit().id()))
                                .toList());
        model.addAttribute(
                "open",
                reporter == null
                        ? List.of()
                        : open(shown.year(), reporter, context.viewer().today()));
        return "target/progress";
    }

    /** The parties that the reader represents; who declined to sign is bound by nothing and reports nothing. */
    private static List<UnitProgress> reporters(PledgeProgress progress, PledgeId id, QueryContext context) {
        Set<UUID> represented = Acting.of(context).units(Role.REPRESENTATIVE).stream()
                .map(Named::id)
                .collect(Collectors.toSet());
        Set<UUID> refused =
                context.viewer().references().pledges().find(id).map(PledgeState::refused).orElse(List.of()).stream()
                        .map(party -> party.value())
                        .collect(Collectors.toSet());
        return progress.units().items().stream()
                .filter(one -> represented.contains(one.unit().id())
                        && !refused.contains(one.unit().id()))
                .toList();
    }

    /** The quarters that have begun and that the unit has not reported yet. */
    private static List<Period> open(int year, UnitProgress unit, LocalDate today) {
        Set<String> reported = unit.targets().stream()
                .flatMap(target -> target.quarters().stream())
                .map(Quarter::period)
                .collect(Collectors.toSet());
        return new Period(year, 0)
                .quarters().stream()
                        .filter(quarter -> !quarter.firstDay().isAfter(today) && !reported.contains(quarter.toString()))
                        .toList();
    }
}
