package vn.bangvang.query.scoring;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.readmodel.CaseHistory;
import vn.bangvang.query.readmodel.CaseHistory.Step;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.query.readmodel.TimelineEntry;
import vn.bangvang.query.scoring.ScoreSheets.FindScoreSheets;
import vn.bangvang.query.scoring.ScoreSheets.ScoreSheetRow;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;
import vn.bangvang.shared.reference.ReferenceData;

@RestController
@RequestMapping("/api/score-sheets")
@Reads(Scoreboard.class)
@Tag(name = "Phiếu chấm điểm · Score sheets")
class ScoreboardController {

    /** @param history everything that was recorded and may be seen, corrections and what they replaced included */
    record ScoreSheetFile(ScoreSheetRow sheet, SheetDetails details, List<TimelineEntry> history, boolean parked) {}

    private final ScoreSheets model;
    private final CaseHistory histories;

    ScoreboardController(ScoreSheets model, CaseHistory histories) {
        this.model = model;
        this.histories = histories;
    }

    @GetMapping
    Page<ScoreSheetRow> list(
            QueryContext context,
            @Valid @ParameterObject FindScoreSheets query,
            @Valid @ParameterObject Paging paging) {
        context.viewer().mustHoldAMandate();
        return model.handle(query, paging, context);
    }

    @GetMapping("/{id}")
    ResponseEntity<ScoreSheetFile> one(QueryContext context, @PathVariable ScoreSheetId id) {
        context.viewer().mustHoldAMandate();
        ScoreSheetRow found = model.find(id.value(), context)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_SCORE_SHEET, Map.of("scoreSheet", id)));
        SheetView view = SheetView.of(found, context.viewer());
        ReferenceData references = context.viewer().references();
        List<Step<ScoreSheetState, ScoreSheetEvent>> steps =
                histories.of(id.value(), found.sequence(), ScoreSheetState.FOLD, ScoreSheetEvent.class, references);
        SheetDetails details =
                view.of(SheetDetails.of(steps.stream().map(Step::logged).toList(), references.units()));
        List<TimelineEntry> history = steps.stream()
                .filter(step -> view.shows(step.event()))
                .map(step -> TimelineEntry.of(step, references))
                .toList();
        return context.one(found.sequence(), new ScoreSheetFile(found, details, history, context.isParked(id.value())));
    }
}
