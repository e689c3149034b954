package vn.bangvang.query.past;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.bangvang.query.audit.EventLabels;
import vn.bangvang.query.audit.EventLabels.Label;
import vn.bangvang.query.audit.EventWords.Said;
import vn.bangvang.query.page.PageWords;
import vn.bangvang.query.past.PastCase.PastStep;
import vn.bangvang.query.past.PastCase.Seen;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.platform.web.Expensive;

/** Any case as it was, by its id. */
@RestController
@RequestMapping("/api/history/cases/{id}")
@Expensive
class PastCaseController {

    /**
     * @param name what people called it then
     * @param position of the last event of the case that was recorded by then; asked for again with {@code atPosition}, and the
     *     same {@code validOn}, the answer is the same
     * @param recordedAt when that was recorded
     * @param newest whether it is the case as it stands now
     * @param validOn the day of which it was true; null for all that was recorded by then
     * @param fields what it says, field by field, in words
     */
    @Schema(name = "PastCase")
    record PastCaseSeen(
            UUID id,
            Label kind,
            @Nullable String name,
            long position,
            Instant recordedAt,
            boolean newest,
            @Nullable LocalDate validOn,
            List<Said> fields) {}

    /**
     * What stands otherwise at one point than at another.
     *
     * @param fromPosition of the last event of the case that was recorded by the first point
     * @param toPosition the same, of the second
     * @param differences field by field, in words
     */
    record PastDifferences(UUID id, Label kind, long fromPosition, long toPosition, List<FieldChange> differences) {}

    private final PastCases cases;

    PastCaseController(PastCases cases) {
        this.cases = cases;
    }

    /** A case as it was recorded up to a point, and what was true of a day; every field in words. */
    @GetMapping
    PastCaseSeen getPastCase(
            QueryContext context,
            @PathVariable UUID id,
            @Valid @ParameterObject AsRecorded point,
            @Parameter(hidden = true) Locale language) {
        PastCase found = cases.find(id, context);
        Seen seen = seen(found, point);
        PageWords words = new PageWords(language);
        return new PastCaseSeen(
                id,
                EventLabels.ofCase(found.type()),
                found.called(seen, words),
                seen.position(),
                seen.last().recordedAt(),
                found.isNewest(seen),
                point.validOn(),
                found.fields(seen, words, language));
    }

    /** Lists the events of a case with what each of them changed, field by field. */
    @GetMapping("/steps")
    Page<PastStep> listSteps(
            QueryContext context,
            @PathVariable UUID id,
            @Valid @ParameterObject Paging paging,
            @Parameter(hidden = true) Locale language) {
        return steps(cases.find(id, context), context.after(paging), context.rows(paging), context, language);
    }

    private static Page<PastStep> steps(
            PastCase found, @Nullable String after, int rows, QueryContext context, Locale language) {
        int all = found.stream().size();
        int from = after == null ? 0 : place(after, all);
        int to = Math.min(all, from + rows);
        List<PastStep> steps = found.steps(from, to, new PageWords(language), language);
        String last = to < all ? Integer.toString(to) : null;
        return Page.of(
                        steps,
                        last,
                        found.stream().get(all - 1).position(),
                        false,
                        () -> steps(found, last, rows, context, language))
                .whichIsSettled();
    }

    private static int place(String after, int all) {
        if (!after.matches("\\d{1,9}") || Integer.parseInt(after) >= all) {
            throw new Refusal(Reason.INVALID_VALUE, Map.of("field", "after"));
        }
        return Integer.parseInt(after);
    }

    /** What of a case stood otherwise at one position of the log than at another; without positions from its beginning to now. */
    @GetMapping("/differences")
    PastDifferences getDifferences(
            QueryContext context,
            @PathVariable UUID id,
            @Parameter(description = "Từ vị trí này · from this position on")
                    @RequestParam(required = false)
                    @Min(1)
                    @Nullable
                    Long fromPosition,
            @Parameter(description = "Đến vị trí này · up to this position")
                    @RequestParam(required = false)
                    @Min(1)
                    @Nullable
                    Long toPosition,
            @Parameter(hidden = true) Locale language) {
        PastCase found = cases.find(id, context);
        Seen from = seen(
                found,
                new AsRecorded(
                        fromPosition == null
                                ? Long.valueOf(found.stream().get(0).position())
                                : fromPosition,
                        null,
                        null));
        Seen to = seen(found, new AsRecorded(toPosition, null, null));
        return new PastDifferences(
                id,
                EventLabels.ofCase(found.type()),
                from.position(),
                to.position(),
                found.sideBySide(from, to, new PageWords(language), language).stream()
                        .filter(FieldChange::differs)
                        .toList());
    }

    private Seen seen(PastCase found, AsRecorded point) {
        cases.mustBePast(point);
        return found.seen(point).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
