package vn.bangvang.command.ranking;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.command.ranking.RankingCommand.AnswerBody;
import vn.bangvang.command.ranking.RankingCommand.AnswerObjection;
import vn.bangvang.command.ranking.RankingCommand.ObjectionBody;
import vn.bangvang.command.ranking.RankingCommand.RaiseObjection;
import vn.bangvang.shared.domain.ranking.ObjectionId;
import vn.bangvang.shared.domain.ranking.RankingId;

@RestController
@RequestMapping("/api/rankings/{id}/objections")
class ObjectionController {

    private final Dispatcher dispatcher;

    ObjectionController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Objects to a proposed ranking. */
    @PostMapping
    ResponseEntity<Accepted> raiseObjection(@PathVariable RankingId id, @Valid @RequestBody ObjectionBody body) {
        return dispatcher.act(new RaiseObjection(id, body));
    }

    /** Answers an objection to a ranking. */
    @PostMapping("/{objectionId}/answers")
    ResponseEntity<Accepted> answerObjection(
            @PathVariable RankingId id, @PathVariable ObjectionId objectionId, @Valid @RequestBody AnswerBody body) {
        return dispatcher.act(new AnswerObjection(id, objectionId, body));
    }
}
