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
import vn.bangvang.command.ranking.RankingCommand.BallotBody;
import vn.bangvang.command.ranking.RankingCommand.DecideTie;
import vn.bangvang.command.ranking.RankingCommand.ExcludeUnit;
import vn.bangvang.command.ranking.RankingCommand.ExclusionBody;
import vn.bangvang.command.ranking.RankingCommand.LiftBody;
import vn.bangvang.command.ranking.RankingCommand.LiftExclusion;
import vn.bangvang.command.ranking.RankingCommand.RecordMembersBallot;
import vn.bangvang.command.ranking.RankingCommand.RecordWomenShare;
import vn.bangvang.command.ranking.RankingCommand.TieDecisionBody;
import vn.bangvang.command.ranking.RankingCommand.WomenShareBody;
import vn.bangvang.shared.domain.ranking.RankingId;

/** What is decided for a ranking beside the scores. */
@RestController
@RequestMapping("/api/rankings/{id}")
class RankingDecisionController {

    private final Dispatcher dispatcher;

    RankingDecisionController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Excludes a unit from a ranking, with the ground. */
    @PostMapping("/exclusions")
    ResponseEntity<Accepted> excludeUnit(@PathVariable RankingId id, @Valid @RequestBody ExclusionBody body) {
        return dispatcher.act(new ExcludeUnit(id, body));
    }

    /** Lifts the exclusion of a unit from a ranking. */
    @PostMapping("/exclusions/lifts")
    ResponseEntity<Accepted> liftExclusion(@PathVariable RankingId id, @Valid @RequestBody LiftBody body) {
        return dispatcher.act(new LiftExclusion(id, body));
    }

    /** Records the ballot of the members about a tie. */
    @PostMapping("/members-ballots")
    ResponseEntity<Accepted> recordMembersBallot(@PathVariable RankingId id, @Valid @RequestBody BallotBody body) {
        return dispatcher.act(new RecordMembersBallot(id, body));
    }

    /** Records the share of women that decides a tie. */
    @PostMapping("/women-shares")
    ResponseEntity<Accepted> recordWomenShare(@PathVariable RankingId id, @Valid @RequestBody WomenShareBody body) {
        return dispatcher.act(new RecordWomenShare(id, body));
    }

    /** Decides a tie between units. */
    @PostMapping("/tie-decisions")
    ResponseEntity<Accepted> decideTie(@PathVariable RankingId id, @Valid @RequestBody TieDecisionBody body) {
        return dispatcher.act(new DecideTie(id, body));
    }
}
