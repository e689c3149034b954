package vn.bangvang.query.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.bangvang.query.audit.AuditTrail.Entry;
import vn.bangvang.query.audit.AuditTrail.FindEvents;
import vn.bangvang.query.audit.CollidingClaims.CollidingClaim;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.shared.platform.web.Expensive;

@RestController
@RequestMapping("/api/audit")
@Expensive
class AuditTrailController {

    private static final int EXPORTED_AT_ONCE = 500;

    private final AuditTrail trail;
    private final CollidingClaims colliding;

    AuditTrailController(AuditTrail trail, CollidingClaims colliding) {
        this.trail = trail;
        this.colliding = colliding;
    }

    /** Lists what was done: every event with who did it, under which mandate; for auditors. */
    @GetMapping
    Page<Entry> listEvents(
            QueryContext context,
            @Valid @ParameterObject FindEvents query,
            @Parameter(description = "Số dòng, mặc định 50 · rows, 50 by default")
                    @RequestParam(defaultValue = "50")
                    @Min(1)
                    @Max(200)
                    int limit) {
        AuditTrail.mustAudit(context);
        return context.isExport()
                ? part(query, null, EXPORTED_AT_ONCE, trail.head(), context)
                : part(query, query.after(), limit, trail.head(), context);
    }

    private Page<Entry> part(FindEvents query, @Nullable Long after, int rows, long head, QueryContext context) {
        List<Entry> found = trail.handle(query, after, rows, context);
        Long last = found.size() < rows ? null : (Long) found.get(rows - 1).position();
        return Page.of(
                        found,
                        last == null ? null : last.toString(),
                        head,
                        false,
                        () -> part(query, last, rows, head, context))
                .whichIsSettled();
    }

    @Operation(
            summary = "Mã, tên, số cũ nay đọc như nhau",
            description = "Cả hai hồ sơ giữ cái đã có; không hồ sơ nào khác lấy được nữa."
                    + " · Codes, names and numbers of an old log that read the same today; both keep theirs.")
    /** Lists codes, names and numbers of old that now read the same. */
    @GetMapping("/colliding-claims")
    Page<CollidingClaim> listCollidingClaims(QueryContext context) {
        AuditTrail.mustAudit(context);
        return context.page(colliding.all(context));
    }

    /** One event at its position of the log. */
    @GetMapping("/{position}")
    Entry getEvent(QueryContext context, @PathVariable long position) {
        AuditTrail.mustAudit(context);
        return trail.find(position, context).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
