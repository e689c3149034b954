package vn.bangvang.query.scoreboard;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.Reading;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.query.scoreboard.ScoreSheets.Details;
import vn.bangvang.query.scoreboard.ScoreSheets.FindScoreSheets;
import vn.bangvang.query.scoreboard.ScoreSheets.ScoreSheetRow;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.value.ScoreSheetId;

@RestController
@RequestMapping("/api/score-sheets")
@Reads(Scoreboard.class)
@Tag(name = "Phiếu chấm điểm · Score sheets")
class ScoreboardController {

    record ScoreSheetFile(ScoreSheetRow sheet, Details details, boolean parked) {}

    private final ScoreSheets model;

    ScoreboardController(ScoreSheets model) {
        this.model = model;
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
        return reading.one(
                found.sequence(),
                new ScoreSheetFile(found, model.details(id.value(), reading), reading.isParked(id.value())));
    }
}
