package vn.bangvang.query.scoring;

import jakarta.validation.Valid;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.query.readmodel.TimelineEntry;
import vn.bangvang.query.scoring.ScoreSheets.FindScoreSheets;
import vn.bangvang.query.scoring.ScoreSheets.ScoreSheetRow;
import vn.bangvang.query.scoring.SheetFiles.SheetFile;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;

@RestController
@RequestMapping("/api/score-sheets")
@Reads(Scoreboard.class)
class ScoreboardController {

    /** @param history everything that was recorded and may be seen, corrections and what they replaced included */
    record ScoreSheetFile(ScoreSheetRow sheet, SheetDetails details, List<TimelineEntry> history, boolean parked) {}

    private final ScoreSheets model;
    private final SheetFiles files;

    ScoreboardController(ScoreSheets model, SheetFiles files) {
        this.model = model;
        this.files = files;
    }

    /** Lists score sheets. */
    @GetMapping
    Page<ScoreSheetRow> listScoreSheets(
            QueryContext context,
            @Valid @ParameterObject FindScoreSheets query,
            @Valid @ParameterObject Paging paging) {
        context.viewer().mustHoldAMandate();
        return model.handle(query, paging, context);
    }

    /** One score sheet with every score that the reader may see. */
    @GetMapping("/{id}")
    ResponseEntity<ScoreSheetFile> getScoreSheet(QueryContext context, @PathVariable ScoreSheetId id) {
        SheetFile found = files.find(id, context);
        return context.one(
                found.row().sequence(),
                new ScoreSheetFile(found.row(), found.details(), found.history(), context.isParked(id.value())));
    }
}
