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
import vn.bangvang.command.ranking.RankingCommand.AcclamationConfirmationBody;
import vn.bangvang.command.ranking.RankingCommand.AcclamationWithdrawalBody;
import vn.bangvang.command.ranking.RankingCommand.AwardsConfirmationBody;
import vn.bangvang.command.ranking.RankingCommand.AwardsWithdrawalBody;
import vn.bangvang.command.ranking.RankingCommand.ConfirmAcclamation;
import vn.bangvang.command.ranking.RankingCommand.ConfirmAwards;
import vn.bangvang.command.ranking.RankingCommand.WithdrawAcclamation;
import vn.bangvang.command.ranking.RankingCommand.WithdrawAwards;
import vn.bangvang.shared.domain.ranking.RankingId;

/** What rested on places that are in doubt is confirmed, or taken back. */
@RestController
@RequestMapping("/api/rankings/{id}")
class DoubtController {

    private final Dispatcher dispatcher;

    DoubtController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Confirms an acclamation although scores it rests on have changed. */
    @PostMapping("/acclamations/confirmations")
    ResponseEntity<Accepted> confirmAcclamation(
            @PathVariable RankingId id, @Valid @RequestBody AcclamationConfirmationBody body) {
        return dispatcher.act(new ConfirmAcclamation(id, body));
    }

    /** Withdraws an acclamation whose scores have changed. */
    @PostMapping("/acclamations/withdrawals")
    ResponseEntity<Accepted> withdrawAcclamation(
            @PathVariable RankingId id, @Valid @RequestBody AcclamationWithdrawalBody body) {
        return dispatcher.act(new WithdrawAcclamation(id, body));
    }

    /** Confirms proposed awards although scores they rest on have changed. */
    @PostMapping("/award-proposals/confirmations")
    ResponseEntity<Accepted> confirmAwards(
            @PathVariable RankingId id, @Valid @RequestBody AwardsConfirmationBody body) {
        return dispatcher.act(new ConfirmAwards(id, body));
    }

    /** Withdraws proposed awards whose scores have changed. */
    @PostMapping("/award-proposals/withdrawals")
    ResponseEntity<Accepted> withdrawAwards(@PathVariable RankingId id, @Valid @RequestBody AwardsWithdrawalBody body) {
        return dispatcher.act(new WithdrawAwards(id, body));
    }
}
