package vn.bangvang.command.ranking;

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
import vn.bangvang.command.ranking.RankingCommand.NewPublicationBody;
import vn.bangvang.command.ranking.RankingCommand.OpenRanking;
import vn.bangvang.command.ranking.RankingCommand.ProposalBody;
import vn.bangvang.command.ranking.RankingCommand.ProposeRanking;
import vn.bangvang.command.ranking.RankingCommand.PublicationBody;
import vn.bangvang.command.ranking.RankingCommand.PublishRanking;
import vn.bangvang.command.ranking.RankingCommand.PublishRankingAgain;
import vn.bangvang.command.ranking.RankingCommand.RankingBody;
import vn.bangvang.shared.domain.ranking.RankingId;

@RestController
@RequestMapping("/api/rankings")
class RankingController {

    private final Dispatcher dispatcher;

    RankingController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Opens the ranking of a cluster for a period. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> openRanking(@Valid @RequestBody RankingBody body) {
        return dispatcher.create(new OpenRanking(body), "/api/rankings");
    }

    /** Proposes a ranking to the members, who may object. */
    @PostMapping("/{id}/proposals")
    ResponseEntity<Accepted> proposeRanking(@PathVariable RankingId id, @Valid @RequestBody ProposalBody body) {
        return dispatcher.act(new ProposeRanking(id, body));
    }

    /** Publishes a ranking. */
    @PostMapping("/{id}/publications")
    ResponseEntity<Accepted> publishRanking(@PathVariable RankingId id, @Valid @RequestBody PublicationBody body) {
        return dispatcher.act(new PublishRanking(id, body));
    }

    /** Publishes a ranking anew after scores have changed. */
    @PostMapping("/{id}/republications")
    ResponseEntity<Accepted> publishRankingAgain(
            @PathVariable RankingId id, @Valid @RequestBody NewPublicationBody body) {
        return dispatcher.act(new PublishRankingAgain(id, body));
    }
}
