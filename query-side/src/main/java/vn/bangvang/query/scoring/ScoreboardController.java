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
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.PeopleNames;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.query.readmodel.TimelineEntry;
import vn.bangvang.query.readmodel.WhoActed;
import vn.bangvang.query.scoring.ScoreSheets.FindScoreSheets;
import vn.bangvang.query.scoring.ScoreSheets.ScoreSheetRow;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;

@RestController
@RequestMapping("/api/score-sheets")
@Reads(Scoreboard.class)
@Tag(name = "Phiếu chấm điểm · Score sheets")
class ScoreboardController {

    /** @param history everything that was recorded and may be seen, corrections and what they replaced included */
    record ScoreSheetFile(ScoreSheetRow sheet, SheetDetails details, List<TimelineEntry> history, boolean parked) {}

    private final ScoreSheets model;
    private final EventLog log;
    private final PeopleNames names;

    ScoreboardController(ScoreSheets model, EventLog log, PeopleNames names) {
        this.model = model;
        this.log = log;
        this.names = names;
    }

    @GetMapping
    Page<ScoreSheetRow> list(
            QueryContext reading,
            @Valid @ParameterObject FindScoreSheets query,
            @Valid @ParameterObject Paging paging) {
        reading.reader().mustHoldAMandate();
        return model.handle(query, paging, reading);
    }

    @GetMapping("/{id}")
    ResponseEntity<ScoreSheetFile> one(QueryContext reading, @PathVariable ScoreSheetId id) {
        reading.reader().mustHoldAMandate();
        ScoreSheetRow found = model.find(id.value(), reading)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_SCORE_SHEET, Map.of("scoreSheet", id)));
        SheetView view = SheetView.of(found, reading.reader());
        List<Logged> stream = log.stream(id.value(), found.sequence());
        SheetDetails details =
                view.of(SheetDetails.of(stream, reading.reader().references().units()));
        WhoActed actors = names.in(id.value(), reading.reader().references());
        List<TimelineEntry> history = stream.stream()
                .filter(logged -> view.shows((ScoreSheetEvent) logged.event()))
                .map(logged -> TimelineEntry.of(logged, actors, reading.reader().references()))
                .toList();
        return reading.one(found.sequence(), new ScoreSheetFile(found, details, history, reading.isParked(id.value())));
    }
}
