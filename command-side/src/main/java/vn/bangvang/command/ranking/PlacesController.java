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
import vn.bangvang.command.ranking.RankingCommand.AcclaimUnit;
import vn.bangvang.command.ranking.RankingCommand.AcclamationBody;
import vn.bangvang.command.ranking.RankingCommand.AwardsBody;
import vn.bangvang.command.ranking.RankingCommand.ProposeAwards;
import vn.bangvang.shared.domain.ranking.RankingId;

/** What follows from the places of a published ranking. */
@RestController
@RequestMapping("/api/rankings/{id}")
class PlacesController {

    private static final String AWARD = "[A-Z0-9_]{1,20}";

    private final Dispatcher dispatcher;

    PlacesController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Acclaims the leading unit of a ranking. */
    @PostMapping("/acclamations")
    ResponseEntity<Accepted> acclaimUnit(@PathVariable RankingId id, @Valid @RequestBody AcclamationBody body) {
        return dispatcher.act(new AcclaimUnit(id, body));
    }

    /** Drafts nominations for the units at the places of a ranking. */
    @PostMapping("/award-proposals")
    ResponseEntity<Accepted> proposeAwards(@PathVariable RankingId id, @Valid @RequestBody AwardsBody body) {
        return dispatcher.act(new ProposeAwards(id, body));
    }
}
