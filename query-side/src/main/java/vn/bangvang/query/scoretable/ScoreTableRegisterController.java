package vn.bangvang.query.scoretable;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
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
import vn.bangvang.query.scoretable.ScoreTables.FindScoreTables;
import vn.bangvang.query.scoretable.ScoreTables.ScoreTableRow;
import vn.bangvang.query.scoretable.ScoreTables.TableVersion;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;

@RestController
@RequestMapping("/api/score-tables")
@Reads(ScoreTableRegister.class)
class ScoreTableRegisterController {

    record ScoreTableFile(ScoreTableRow table, List<TableVersion> versions, boolean parked) {}

    private final ScoreTables model;

    ScoreTableRegisterController(ScoreTables model) {
        this.model = model;
    }

    /** Lists score tables. */
    @GetMapping
    Page<ScoreTableRow> listScoreTables(
            QueryContext context,
            @Valid @ParameterObject FindScoreTables query,
            @Valid @ParameterObject Paging paging) {
        context.viewer().mustHoldAMandate();
        return model.handle(query, paging, context);
    }

    /** One score table with its versions and criteria. */
    @GetMapping("/{id}")
    ResponseEntity<ScoreTableFile> getScoreTable(QueryContext context, @PathVariable ScoreTableId id) {
        context.viewer().mustHoldAMandate();
        ScoreTableRow found = model.find(id.value(), context)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_SCORE_TABLE, Map.of("scoreTable", id)));
        return context.one(
                found.sequence(), new ScoreTableFile(found, model.versions(found), context.isParked(id.value())));
    }
}
