package vn.bangvang.command.scoretable;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.command.scoretable.ScoreTableCommand.AdoptScoreTable;
import vn.bangvang.command.scoretable.ScoreTableCommand.AdoptionBody;
import vn.bangvang.command.scoretable.ScoreTableCommand.AmendScoreTable;
import vn.bangvang.command.scoretable.ScoreTableCommand.TableAmendmentBody;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;

@RestController
@RequestMapping("/api/score-tables")
class ScoreTableController {

    private final Dispatcher dispatcher;

    ScoreTableController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Adopts the table by which a cluster scores in a year. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> adoptScoreTable(@Valid @RequestBody AdoptionBody body) {
        return dispatcher.create(new AdoptScoreTable(body), "/api/score-tables");
    }

    /** Amends a score table from a quarter on. */
    @PostMapping("/{id}/amendments")
    ResponseEntity<Accepted> amendScoreTable(
            @PathVariable ScoreTableId id, @Valid @RequestBody TableAmendmentBody body) {
        return dispatcher.act(new AmendScoreTable(id, body));
    }
}
