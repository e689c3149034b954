package vn.bangvang.query.scoreboard;

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
import vn.bangvang.query.readmodel.Happening;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.PeopleNames;
import vn.bangvang.query.readmodel.Reading;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.query.readmodel.WhoActed;
import vn.bangvang.query.scoreboard.ScoreSheets.FindScoreSheets;
import vn.bangvang.query.scoreboard.ScoreSheets.ScoreSheetRow;
import vn.bangvang.shared.event.ScoreSheetEvent;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.value.ScoreSheetId;

@RestController
@RequestMapping("/api/score-sheets")
@Reads(Scoreboard.class)
@Tag(name = "Phiếu chấm điểm · Score sheets")
class ScoreboardController {

    /** @param history everything that was recorded and may be seen, corrections and what they replaced included */
    record ScoreSheetFile(ScoreSheetRow sheet, SheetDetails details, List<Happening> history, boolean parked) {}

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
            Reading reading, @Valid @ParameterObject FindScoreSheets query, @Valid @ParameterObject Paging paging) {
        reading.reader().mustHoldAMandate();
        return model.handle(query, paging, reading);
    }

    @GetMapping("/{id}")
    ResponseEntity<ScoreSheetFile> one(Reading reading, @PathVariable ScoreSheetId id) {
        reading.reader().mustHoldAMandate();
        ScoreSheetRow found = model.find(id.value(), reading)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_SCORE_SHEET, Map.of("scoreSheet", id)));
        SheetView view = SheetView.of(found, reading.reader());
        List<Logged> stream = log.stream(id.value(), found.sequence());
        List<ScoreSheetEvent> events =
                stream.stream().map(logged -> (ScoreSheetEvent) logged.event()).toList();
        SheetDetails details =
                view.of(SheetFold.of(events, reading.reader().book().units()));
        WhoActed actors = names.in(id.value(), reading.reader().book());
        List<Happening> history = stream.stream()
                .filter(logged -> view.shows((ScoreSheetEvent) logged.event()))
                .map(logged -> Happening.of(logged, actors, reading.reader().book()))
                .toList();
        return reading.one(found.sequence(), new ScoreSheetFile(found, details, history, reading.isParked(id.value())));
    }
}
