package vn.bangvang.command.ranking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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
import vn.bangvang.command.ranking.RankingCommand.OpenRanking;
import vn.bangvang.command.ranking.RankingCommand.ProposeRanking;
import vn.bangvang.command.ranking.RankingCommand.PublishRanking;
import vn.bangvang.command.ranking.RankingCommand.PublishRankingAgain;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.platform.axon.UuidV7;

@RestController
@RequestMapping("/api/rankings")
class RankingController {

    record RankingBody(
            @Nullable RankingId id,
            @NotNull ClusterId clusterId,
            @NotNull Period period,
            @NotNull LocalDate openedOn) {

        OpenRanking command() {
            RankingId ranking = id == null ? new RankingId(UuidV7.next()) : id;
            return new OpenRanking(ranking, clusterId, period, openedOn);
        }
    }

    record ProposalBody(
            @NotNull LocalDate objectionsUntil, @NotNull LocalDate proposedOn) {}

    /** {@code unchangedSince}: asked for where an objection was upheld and nothing is otherwise than proposed. */
    record PublicationBody(
            @Nullable @Size(min = 1, max = 1000) String unchangedSince,
            @NotNull LocalDate publishedOn) {}

    record NewPublicationBody(
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate publishedOn) {}

    private final Dispatcher dispatcher;

    RankingController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> open(@Valid @RequestBody RankingBody body) {
        return dispatcher.create(body.command(), "/api/rankings");
    }

    @PostMapping("/{id}/proposals")
    ResponseEntity<Accepted> propose(@PathVariable RankingId id, @Valid @RequestBody ProposalBody body) {
        return dispatcher.act(new ProposeRanking(id, body.objectionsUntil(), body.proposedOn()));
    }

    @PostMapping("/{id}/publications")
    ResponseEntity<Accepted> publish(@PathVariable RankingId id, @Valid @RequestBody PublicationBody body) {
        return dispatcher.act(new PublishRanking(id, body.unchangedSince(), body.publishedOn()));
    }

    @PostMapping("/{id}/republications")
    ResponseEntity<Accepted> publishAgain(@PathVariable RankingId id, @Valid @RequestBody NewPublicationBody body) {
        return dispatcher.act(new PublishRankingAgain(id, body.reason(), body.publishedOn()));
    }
}
