package vn.bangvang.query.review;

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
import vn.bangvang.query.inbox.DueToday;
import vn.bangvang.query.page.Acting;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.query.review.Reviews.FindReviews;
import vn.bangvang.query.review.Reviews.ReviewRow;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.review.ReviewGrade;
import vn.bangvang.shared.domain.review.ReviewId;
import vn.bangvang.shared.domain.review.ReviewKind;
import vn.bangvang.shared.domain.review.ReviewPolicy;
import vn.bangvang.shared.domain.review.ReviewPolicy.Act;
import vn.bangvang.shared.domain.review.ReviewStage;
import vn.bangvang.shared.domain.review.ReviewState;
import vn.bangvang.shared.domain.review.ReviewSubject;

/** Sơ kết, tổng kết: the list, a new report, and one with what its reader may do with it. */
@PageController
@Reads(ReviewRegister.class)
class ReviewPages {

    private final Reviews reviews;

    ReviewPages(Reviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping("/reviews")
    String list(QueryContext context, @Valid FindReviews query, @Valid Paging paging, Model model) {
        context.viewer().mustHoldAMandate();
        model.addAttribute("rows", reviews.handle(query, paging, context));
        model.addAttribute("query", query);
        model.addAttribute("kinds", ReviewKind.values());
        model.addAttribute("states", ReviewStage.values());
        model.addAttribute(
                "mayReport", !Acting.of(context).units(Role.REPRESENTATIVE).isEmpty());
        return "review/list";
    }

    @GetMapping("/reviews/new")
    String report(QueryContext context, @RequestParam(required = false) @Nullable UUID unit, Model model) {
        Viewer viewer = context.viewer();
        List<Named> units = Acting.of(context).mustActAs(Role.REPRESENTATIVE);
        Named reporting = units.stream()
                .filter(one -> unit == null || one.id().equals(unit))
                .findFirst()
                .orElse(null);
        model.addAttribute("units", units);
        model.addAttribute("unit", reporting);
        model.addAttribute("clusters", reporting == null ? List.of() : clusters(reporting, viewer));
        model.addAttribute("kinds", ReviewKind.values());
        model.addAttribute("subjects", ReviewSubject.values());
        return "review/new";
    }

    @GetMapping("/reviews/{id}")
    String file(QueryContext context, @PathVariable ReviewId id, Model model) {
        context.viewer().mustHoldAMandate();
        ReviewRow row = reviews.find(id.value(), context)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_REVIEW, Map.of("review", id)));
        ReviewState state = reviews.state(row);
        DueToday due = DueToday.of(state, row.sequence(), context.viewer());
        model.addAttribute("row", row);
        model.addAttribute("history", reviews.history(row, context));
        model.addAttribute("due", due.all().stream().findFirst().orElse(null));
        model.addAttribute("mine", !due.mine().isEmpty());
        model.addAttribute("corrections", corrections(state, Acting.of(context)));
        model.addAttribute("grades", ReviewGrade.values());
        model.addAttribute("isParked", context.isParked(id.value()));
        return "review/file";
    }

    /** What the reader may put right. */
    private static List<Act> corrections(ReviewState state, Acting acting) {
        boolean reports = acting.as(Role.REPRESENTATIVE, state.unit().value());
        boolean organises = acting.as(Role.ORGANISER, state.organiser().value());
        return Stream.of(Act.CORRECT, Act.CORRECT_ASSESSMENT, Act.CORRECT_CONCLUSION)
                .filter(act -> act == Act.CORRECT ? reports : organises)
                .filter(act -> ReviewPolicy.allows(act, state))
                .toList();
    }

    /** Of this year and the one before, whose year-end is often reviewed in the next. */
    private static List<Named> clusters(Named unit, Viewer viewer) {
        int year = viewer.today().getYear();
        return viewer.references()
                .clusters()
                .all()
                .filter(cluster -> List.of(year, year - 1).stream()
                        .anyMatch(one -> cluster.year(one)
                                .filter(roster -> roster.members().contains(new UnitId(unit.id())))
                                .isPresent()))
                .map(cluster -> new Named(cluster.id().value(), cluster.name()))
                .sorted(Comparator.comparing(one -> String.valueOf(one.name())))
                .toList();
    }
}
