package vn.bangvang.command.ranking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.command.ranking.RankingCommand.DecideTie;
import vn.bangvang.command.ranking.RankingCommand.ExcludeUnit;
import vn.bangvang.command.ranking.RankingCommand.LiftExclusion;
import vn.bangvang.command.ranking.RankingCommand.RecordMembersBallot;
import vn.bangvang.command.ranking.RankingCommand.RecordWomenShare;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.ExclusionGround;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.domain.ranking.UnitVotes;

/** What is decided for a ranking beside the scores. */
@RestController
@RequestMapping("/api/rankings/{id}")
class RankingDecisionController {

    record ExclusionBody(
            @NotNull UnitId unitId,
            @NotNull ExclusionGround ground,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate excludedOn) {}

    record LiftBody(
            @NotNull UnitId unitId,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate liftedOn) {}

    record VotesBody(
            @NotNull UnitId unitId,
            @NotNull @PositiveOrZero @Max(10000) Integer votes) {}

    record BallotBody(
            @NotEmpty @Size(max = 200) List<@NotNull @Valid VotesBody> votes,
            @Nullable @PositiveOrZero @Max(10000) Integer present,
            @NotNull LocalDate heldOn) {

        List<UnitVotes> unitVotes() {
            return votes.stream()
                    .map(one -> new UnitVotes(one.unitId(), one.votes()))
                    .toList();
        }
    }

    record WomenShareBody(
            @NotNull UnitId unitId,
            @NotNull @PositiveOrZero @Max(1000000) Integer women,
            @NotNull @Positive @Max(1000000) Integer staff,
            @NotNull LocalDate recordedOn) {}

    record TieDecisionBody(
            @NotNull @Size(min = 2, max = 200) List<@NotNull UnitId> order,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate decidedOn) {}

    private final Dispatcher dispatcher;

    RankingDecisionController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/exclusions")
    ResponseEntity<Accepted> exclude(@PathVariable RankingId id, @Valid @RequestBody ExclusionBody body) {
        return dispatcher.act(new ExcludeUnit(id, body.unitId(), body.ground(), body.reason(), body.excludedOn()));
    }

    @PostMapping("/exclusions/lifts")
    ResponseEntity<Accepted> lift(@PathVariable RankingId id, @Valid @RequestBody LiftBody body) {
        return dispatcher.act(new LiftExclusion(id, body.unitId(), body.reason(), body.liftedOn()));
    }

    @PostMapping("/members-ballots")
    ResponseEntity<Accepted> recordBallot(@PathVariable RankingId id, @Valid @RequestBody BallotBody body) {
        return dispatcher.act(new RecordMembersBallot(id, body.unitVotes(), body.present(), body.heldOn()));
    }

    @PostMapping("/women-shares")
    ResponseEntity<Accepted> recordWomenShare(@PathVariable RankingId id, @Valid @RequestBody WomenShareBody body) {
        return dispatcher.act(new RecordWomenShare(id, body.unitId(), body.women(), body.staff(), body.recordedOn()));
    }

    @PostMapping("/tie-decisions")
    ResponseEntity<Accepted> decideTie(@PathVariable RankingId id, @Valid @RequestBody TieDecisionBody body) {
        return dispatcher.act(new DecideTie(id, body.order(), body.reason(), body.decidedOn()));
    }
}
