package vn.bangvang.query.scoring;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.CaseHistory;
import vn.bangvang.query.readmodel.CaseHistory.Step;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.TimelineEntry;
import vn.bangvang.query.scoring.ScoreSheets.ScoreSheetRow;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;
import vn.bangvang.shared.reference.ReferenceData;

/** One sheet with what its reader may see of it. */
@Component
final class SheetFiles {

    /**
     * @param state all of it, whoever reads: only what {@code details} say is shown
     * @param whole whether the reader may see all of it
     */
    record SheetFile(
            ScoreSheetRow row,
            ScoreSheetState state,
            boolean whole,
            SheetDetails details,
            List<TimelineEntry> history) {}

    private final ScoreSheets sheets;
    private final CaseHistory histories;

    SheetFiles(ScoreSheets sheets, CaseHistory histories) {
        this.sheets = sheets;
        this.histories = histories;
    }

    SheetFile find(ScoreSheetId id, QueryContext context) {
        context.viewer().mustHoldAMandate();
        ScoreSheetRow found = sheets.find(id.value(), context)
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
        return new SheetFile(found, steps.get(steps.size() - 1).state(), view.whole(), details, history);
    }
}
